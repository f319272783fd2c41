using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class LeakingViewRule() : ProbeRule(
    "SK2108",
    "View shows another tenant's rows",
    Severity.Error,
    "Through a view, the application's role sees what the tables themselves would not show it. A view that carries the outermost tenant key is read for one "
    + "tenant after the other, and rows of others are counted; any other is compared, row by row, with what its own query returns to the role. Unlike SK1406, "
    + "which concludes from how a view is made, this rule has seen the rows.",
    "Make it a security_invoker view; keep materialized views out of the application's reach.")
{
    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe)
    {
        string key = probe.Tenancy.Levels[0].Column;
        return from view in probe.ExposedViews()
               let attempts = view.Columns.Any(column => column.Name == key) ? ByKey(probe, view, key) : ByQuery(probe, view)
               from attempt in attempts.Prepend(new ProbeAttempt { Path = view.Name.ToPath() })
               select attempt;
    }

    private static IEnumerable<ProbeAttempt> ByKey(ProbeContext probe, View view, string key) =>
        from tenant in probe.Tenants
        from other in probe.Tenants.Where(candidate => candidate != tenant).Take(1)
        select ForeignRows.ByKey(probe, view.Name.ToPath(), view.Name.Sql, key, tenant, other) with
        {
            Message = outcome => $"Working for tenant {tenant}, the application reads {TableSql.Rows(outcome.Last)} of other tenants through view {view.Name}.",
        };

    private static IEnumerable<ProbeAttempt> ByQuery(ProbeContext probe, View view) =>
        from tenant in probe.Tenants
        let query = view.Definition.TrimEnd().TrimEnd(';')
        select new ProbeAttempt
        {
            Path = view.Name.ToPath(),
            Steps =
            [
                new ProbeStep(probe.Tenant(tenant), $"select count(*) from {view.Name.Sql}"),
                new ProbeStep(
                    probe.Tenant(tenant),
                    $"select count(*) from (select v::text from {view.Name.Sql} as v except all select q::text from ({query}) as q) as beyond"),
            ],
            Judge = outcome => outcome switch
            {
                { Ended: true, Last: > 0 } => ProbeVerdict.Broken,
                { Ended: true } => outcome.Counts[0] > 0 ? ProbeVerdict.Held : ProbeVerdict.Open,
                _ => ProbeVerdict.Open,
            },
            Message = outcome => $"Working for tenant {tenant}, the application reads {TableSql.Rows(outcome.Last)} through view {view.Name} that the tables "
                + "themselves would not show it.",
            Remedy = view.Materialized ? $"REVOKE SELECT ON {view.Name.Sql} FROM {SqlIdentifier.Quote(probe.Role)};" : $"ALTER VIEW {view.Name.Sql} SET (security_invoker = true);",
        };
}
