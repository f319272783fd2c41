using SeedKit.Diagnostics;
using SeedKit.Verification.Probing;

namespace SeedKit.Verification.Rules.Isolation;

internal sealed class BindingOutlivedRule() : ProbeRule(
    "SK2110",
    "Pooled session shows the tenant before",
    Severity.Error,
    "A session that served one tenant is bound to the next, as a connection pool does it, and a statement prepared for the first still shows the first one's rows, "
    + "or shows them after the binding is gone. The tenant has been folded into the plan: a function that reads the setting is declared IMMUTABLE.",
    "Declare functions that read a setting STABLE.")
{
    private const string Prepared = "execute seedkit_probe";

    internal override IEnumerable<ProbeAttempt> Attempts(ProbeContext probe) =>
        from target in probe.Targets
        where target.Granted.Select && target.Keys.Count > 0
        from attempt in Of(probe, target).Prepend(new ProbeAttempt { Path = target.Path })
        select attempt;

    private static IEnumerable<ProbeAttempt> Of(ProbeContext probe, ProbeTarget target)
    {
        string[] two = [.. target.Owners.Order(StringComparer.Ordinal).Take(2)];
        if (two is not [string first, string second])
        {
            yield break;
        }

        // Counted twice, through the old plan and afresh: what is visible afresh too is no matter of sessions, and SK2101's to tell.
        string Foreign(ProbeTerms terms) => $"select count(*) from {target.Table.Name.Sql} where {target.Foreign(terms)}";
        string foreign = Foreign(ProbeTerms.WrittenOut(second));
        yield return new ProbeAttempt
        {
            Path = target.Path,
            Steps =
            [
                new ProbeStep(probe.Tenant(first), $"prepare seedkit_probe as {foreign}", ProbeYield.Rows),
                new ProbeStep(probe.Tenant(first), Prepared),
                ProbeStep.Alike(probe.Tenant(second), second, Foreign),
                new ProbeStep(probe.Tenant(second), Prepared),
                ProbeStep.Alike(probe.Unbound, second, Foreign),
                new ProbeStep(probe.Unbound, Prepared),
            ],
            Judge = outcome => outcome switch
            {
                { Counts: [_, _, var fresh, var old, ..] } when old > fresh => ProbeVerdict.Broken,
                { Counts: [_, _, _, _, var fresh, var old] } when old > fresh => ProbeVerdict.Broken,
                { Ended: true, Counts: [_, > 0, ..] } or { Refused: true } => ProbeVerdict.Held,

                // A policy that fails for want of a setting has shown nothing.
                { Counts: [_, > 0, _, _] } => ProbeVerdict.Held,
                _ => ProbeVerdict.Open,
            },
            Message = _ => $"A session that served tenant {first} and now serves {second}, or none, still reads rows of {first} from {target.Table.Name} by a prepared statement.",
            Shown = $"/* first bound to tenant {first} */ PREPARE own AS {foreign}; EXECUTE own",
        };
    }
}
