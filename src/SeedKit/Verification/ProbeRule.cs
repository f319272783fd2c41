using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification;

/// <summary>
/// A rule that is decided by trying: it acts as the application's role and looks how far it gets. What it writes is rolled back; it runs
/// only where <see cref="VerificationOptions.Probe"/> allows it.
/// </summary>
public abstract class ProbeRule : Rule
{
    private protected ProbeRule(string id, string title, Severity severity, string explanation, string remedy)
        : base(id, title, severity, explanation, remedy)
    {
    }

    /// <summary>Everything to try. A rule tells by an attempt without steps that there was nothing to try an object with.</summary>
    internal abstract IEnumerable<ProbeAttempt> Attempts(ProbeContext probe);

    internal override string? WhySkipped(RuleContext context) => RuntimeRole.WhyNot(context);
}
