using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class RowGivenAwayRule() : ProbeRule(
    "SK2106",
    "Application moves a row to another tenant",
    Severity.Error,
    "Working for one tenant, the application's role changes the tenant key of one of that tenant's rows to another's: the row disappears from the one and "
    + "appears with the other. A policy with USING alone forbids it; one whose WITH CHECK is wider than its USING does not, and seems to where the "
    + "statement has a WHERE. As with inserting, only SQLSTATE 42501 counts as refused.",
    "Give the policy a WITH CHECK on the tenant key, or none, so that USING decides about changed rows too.")
{
    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe) =>
        from target in probe.Targets
        where target.Keys.Count > 0 && target.Granted.Updatable.Contains(target.Keys[0])
        from attempt in Of(probe, target).Prepend(new ProbeAttempt { Path = target.Path })
        select attempt;

    private static IEnumerable<ProbeAttempt> Of(ProbeContext probe, ProbeTarget target) =>
        from tenant in probe.Tenants.Where(target.Owners.Contains)
        let other = probe.Tenants.FirstOrDefault(candidate => candidate != tenant)
        where other is not null
        select RowAttempts.GiveAway(target, probe.Tenant(tenant), tenant, other) with
        {
            Message = _ => $"Working for tenant {tenant}, the application gives a row of {target.Table.Name} to tenant {other}.",
        };
}
