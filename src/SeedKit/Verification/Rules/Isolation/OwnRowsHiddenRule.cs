using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class OwnRowsHiddenRule() : ProbeRule(
    "SK2102",
    "Application does not see its own tenant's rows",
    Severity.Error,
    "Working for a tenant that has rows in a table, the application's role reads none of them, or fails to read: pages are empty without an error, and every "
    + "other probe of the table holds because nothing is visible at all. Policies that hide some rows of their own, such as deleted ones, are no defect.",
    "Let a permissive policy for the role admit rows whose tenant key equals the session's setting; grant what the policy itself needs to read.")
{
    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe) =>
        from target in probe.Targets
        where target.Granted.Select && (target.Keys.Count > 0 || target.Associated is not null)
        from attempt in probe.Tenants.Where(target.Owners.Contains).Select(tenant => Attempt(probe, target, tenant)).Prepend(new ProbeAttempt { Path = target.Path })
        select attempt;

    private static ProbeAttempt Attempt(ProbeContext probe, ProbeTarget target, string tenant) => new()
    {
        Path = target.Path,
        Steps =
        [
            .. ProbeContext.GivenFor(target, tenant),
            ProbeStep.Alike(
                probe.Tenant(tenant), tenant, terms => $"select count(*) from (select from {target.Table.Name.Sql} where {target.Own(terms)} limit 1) as own"),
        ],
        Shown = target.Associated is null ? null : $"select * from {target.Table.Name.Sql}",
        Judge = outcome => outcome.Last > 0 ? ProbeVerdict.Held : ProbeVerdict.Broken,
        Message = outcome => outcome.Ended
            ? $"Working for tenant {tenant}, the application sees none of that tenant's rows of {target.Table.Name}."
            : $"Working for tenant {tenant}, the application cannot read {target.Table.Name}: {outcome.Message} ({outcome.State}).",
    };
}
