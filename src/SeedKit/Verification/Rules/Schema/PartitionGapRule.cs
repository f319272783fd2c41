using System.Globalization;
using System.Text.RegularExpressions;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed partial class PartitionGapRule() : CatalogRule(
    "SK1115",
    "Gap between partitions",
    Severity.Warning,
    "The partitions of a table leave values out, and there is no default partition to take them: an insert that falls into the gap fails, in the "
    + "month that somebody forgot. Ranges must follow one another, the end of one being the beginning of the next; of a hash, every remainder must "
    + "have its partition.",
    "Create the missing partition, or a default one.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from parts in context.Relations.Where(table => table.PartitionOf is not null).GroupBy(table => table.PartitionOf!.Value)
        let bounds = parts.Select(part => part.PartitionBound!).ToArray()
        where !bounds.Contains("DEFAULT") && (RangeGaps(bounds) > 0 || LeavesRemainders(bounds))
        let bounded = parts.Select(part => $"{part.Name} {part.PartitionBound}")
        select Found(
            parts.Key.ToPath(),
            RangeGaps(bounds) is > 0 and var gaps
                ? $"The partitions of {parts.Key} leave {TableSql.Counted(gaps, "gap")} between them: a row that falls into it is refused."
                : $"The partitions of {parts.Key} leave out remainders of its hash: a row that falls there is refused.",
            evidence: [.. bounded.Take(5)]);

    // The server writes a bound in one way only, so that equal bounds are equal texts, and which is the greater need not be known: of ranges
    // without a gap, one end alone is nobody's beginning. What is no range has neither, and nothing equals nothing.
    private static int RangeGaps(string[] bounds)
    {
        Match[] ranges = [.. bounds.Select(bound => Range().Match(bound))];
        HashSet<string> beginnings = [.. ranges.Select(match => match.Groups[1].Value)];
        return Math.Max(0, ranges.Count(match => !beginnings.Contains(match.Groups[2].Value)) - 1);
    }

    private static bool LeavesRemainders(string[] bounds)
    {
        long[] moduli = [.. bounds.Select(bound => Hash().Match(bound)).Where(match => match.Success).Select(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

        // Each modulus divides the next greater one, so that the greatest counts all shares in whole numbers.
        return moduli.Length > 0 && moduli.Sum(modulus => moduli.Max() / modulus) < moduli.Max();
    }

    [GeneratedRegex(@"^FOR VALUES FROM \((.*)\) TO \((.*)\)$", RegexOptions.Singleline)]
    private static partial Regex Range();

    [GeneratedRegex(@"^FOR VALUES WITH \(modulus ([0-9]+), remainder [0-9]+\)$")]
    private static partial Regex Hash();
}
