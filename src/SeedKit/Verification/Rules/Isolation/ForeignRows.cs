using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

/// <summary>Reads something that carries the tenant key but is no table: a view, a function.</summary>
internal static class ForeignRows
{
    /// <summary>
    /// Counts a second tenant's rows as that tenant, which shows that there are some, and then as the first. The role that verifies cannot be
    /// asked instead: what filters by the settings shows it nothing.
    /// </summary>
    public static ProbeAttempt ByKey(ProbeContext probe, ObjectPath path, string source, string key, string tenant, string other)
    {
        string column = $"{SqlIdentifier.Quote(key)}::text";
        return new ProbeAttempt
        {
            Path = path,
            Steps =
            [
                new ProbeStep(probe.Tenant(other), $"select count(*) from {source} where {column} = {SqlIdentifier.Literal(other)}"),
                new ProbeStep(probe.Tenant(tenant), $"select count(*) from {source} where {column} <> {SqlIdentifier.Literal(tenant)}"),
            ],
            Judge = outcome => outcome switch
            {
                { Ended: true, Last: > 0 } => ProbeVerdict.Broken,
                { Ended: true } => outcome.Counts[0] > 0 ? ProbeVerdict.Held : ProbeVerdict.Open,
                { Refused: true } => ProbeVerdict.Held,
                _ => ProbeVerdict.Open,
            },
        };
    }
}
