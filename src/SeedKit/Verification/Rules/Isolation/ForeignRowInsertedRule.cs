using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class ForeignRowInsertedRule() : ProbeRule(
    "SK2103",
    "Application inserts rows for another tenant",
    Severity.Error,
    "Working for one tenant, the application's role inserts a row that carries another tenant's key. A copy of a row that is there is tried: policies are "
    + "asked before keys and CHECKs, so that only SQLSTATE 42501 counts as refused, and a unique or foreign key that stops the row in the end proves that the "
    + "policy let it pass.",
    "Give the policy a WITH CHECK on the tenant key, or none, so that USING decides about new rows too.")
{
    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe) =>
        from target in probe.Targets
        where target.Keys.Count > 0 && target.Granted.Insertable.Contains(target.Keys[0])
        from attempt in Of(probe, target).Prepend(new ProbeAttempt { Path = target.Path })
        select attempt;

    private static IEnumerable<ProbeAttempt> Of(ProbeContext probe, ProbeTarget target)
    {
        foreach (string tenant in probe.Tenants)
        {
            if (target.OwnerBeside(tenant) is { } other)
            {
                yield return RowAttempts.Insert(target, probe.Tenant(tenant), other) with
                {
                    Message = _ => $"Working for tenant {tenant}, the application inserts a row of tenant {other} into {target.Table.Name}.",
                };
            }
        }

        if (probe.Tenants is [string owner, ..])
        {
            foreach (ProbeBinding stranger in probe.StrangersTo(target))
            {
                yield return RowAttempts.Insert(target, stranger, owner) with
                {
                    Message = _ => $"Working for {stranger.Who}, the application inserts a row into {target.Table.Name} that belongs to others.",
                };
            }
        }
    }
}
