using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class ForeignRowsVisibleRule() : ProbeRule(
    "SK2101",
    "Application reads another tenant's rows",
    Severity.Error,
    "Working for one tenant, the application's role reads rows of another. This is tried, not concluded: the role is assumed, the contract's settings are "
    + "bound to one tenant after the other and to one that does not exist, and rows that are not the tenant's own are counted. Rows of two tenants must "
    + "be there, or the rule is reported as not proven.",
    "Let the policies admit only rows whose tenant key equals the session's setting.")
{
    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe) =>
        from target in probe.Targets
        where target.Granted.Select
        from attempt in Of(probe, target)
        select attempt;

    private static IEnumerable<ProbeAttempt> Of(ProbeContext probe, ProbeTarget target)
    {
        string table = target.Table.Name.Sql;
        yield return new ProbeAttempt { Path = target.Path };
        foreach (string tenant in probe.Tenants.Where(tenant => target.OwnerBeside(tenant) is not null))
        {
            ProbeAttempt attempt = Attempt(target, probe.Tenant(tenant), tenant, terms => $"select count(*) from {table} where {target.Foreign(terms)}");
            yield return attempt with
            {
                Steps = [.. ProbeContext.GivenFor(target, tenant), .. attempt.Steps],
                Shown = target.Associated is null ? null : $"select * from {table}",
            };
        }

        foreach (ProbeBinding stranger in probe.StrangersTo(target).Where(_ => target.HasRows))
        {
            yield return Attempt(target, stranger, null, _ => $"select count(*) from {table}");
        }
    }

    private static ProbeAttempt Attempt(ProbeTarget target, ProbeBinding binding, string? tenant, Func<ProbeTerms, string> sql) => new()
    {
        Path = target.Path,
        Steps = [ProbeStep.Alike(binding, tenant, sql)],
        Judge = ProbeJudgement.OfRead,
        Message = outcome => $"Working for {binding.Who}, the application reads {TableSql.Rows(outcome.Last)} of {target.Table.Name} that belong to others.",
    };
}
