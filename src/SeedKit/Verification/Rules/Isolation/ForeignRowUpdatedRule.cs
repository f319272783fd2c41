using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class ForeignRowUpdatedRule() : ProbeRule(
    "SK2104",
    "Application changes another tenant's rows",
    Severity.Error,
    "Working for one tenant, or for one that does not exist, the application's role reaches rows of another with UPDATE. PostgreSQL asks the policies for UPDATE, "
    + "and those for SELECT only where the statement reads a column: a statement without WHERE passes a policy that looks closed. The statement stops at the "
    + "first row it reaches; no row is changed.",
    "Let the policy for UPDATE admit only rows whose tenant key equals the session's setting.")
{
    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe) =>
        from target in probe.Targets
        where target.Granted.Updatable.Count > 0
        from attempt in Of(probe, target).Prepend(new ProbeAttempt { Path = target.Path })
        select attempt;

    private static IEnumerable<ProbeAttempt> Of(ProbeContext probe, ProbeTarget target) =>
        from session in probe.OthersThan(target)
        let attempt = RowAttempts.Update(target, session.Binding, session.Tenant)
        where attempt is not null
        select attempt with
        {
            Message = _ => $"Working for {session.Binding.Who}, the application changes rows of {target.Table.Name} that belong to others.",
        };
}
