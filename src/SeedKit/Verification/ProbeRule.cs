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

    internal override string? WhySkipped(RuleContext context)
    {
        if (context.Contract.Tenancy is not { } tenancy)
        {
            return "The contract has no 'tenancy'.";
        }

        if (tenancy.Levels[0].Setting is null)
        {
            return $"The contract's tenancy level '{tenancy.Levels[0].Name}' has no 'setting'.";
        }

        if (context.Contract.RuntimeRole is not { } name)
        {
            return "The contract has no 'runtimeRole'.";
        }

        // A role that no policy binds would only repeat, table by table, what SK1408 says once.
        return context.Catalog.Roles.FirstOrDefault(role => role.Name == name) switch
        {
            null => $"Role {name}, the contract's 'runtimeRole', does not exist.",
            { Superuser: true } => $"Role {name} is a superuser: no policy binds it.",
            { BypassRowSecurity: true } => $"Role {name} bypasses row-level security: no policy binds it.",
            _ => null,
        };
    }
}
