using SeedKit.Diagnostics;

namespace SeedKit.Verification.Probing;

/// <summary>Says of a rule what its attempts left open. A probe that found no row to be kept from has shown nothing.</summary>
internal static class ProbeDoubt
{
    /// <summary>One sentence about the objects for which no attempt came to a verdict, or null where every object has one.</summary>
    public static string? Of(IEnumerable<ProbeResult> results)
    {
        IGrouping<ObjectPath, ProbeResult>[] open = [.. results.GroupBy(result => result.Attempt.Path)
            .Where(ofObject => ofObject.All(result => result.Verdict == ProbeVerdict.Open))];
        if (open.Length == 0)
        {
            return null;
        }

        string? failure = open.SelectMany(ofObject => ofObject).Select(result => result.Outcome)
            .Where(outcome => outcome.Message != "")
            .Select(outcome => $"{outcome.Message} ({outcome.State})").FirstOrDefault();
        string names = open.Length <= 3
            ? string.Join(", ", open.Select(ofObject => ofObject.Key))
            : $"{string.Join(", ", open.Take(3).Select(ofObject => ofObject.Key))} and {open.Length - 3} more";
        return $"Not proven for {names}: {failure ?? "no rows of two tenants to try it with"}.";
    }
}
