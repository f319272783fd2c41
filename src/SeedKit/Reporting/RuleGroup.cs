using System.Globalization;
using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>The findings of one rule at one severity: a contract may give the objects of one rule different severities.</summary>
internal sealed record RuleGroup(ReportedRule Rule, Severity Severity, IReadOnlyList<Finding> Findings)
{
    /// <summary>The groups of a report, worst severity first, then by rule.</summary>
    public static IReadOnlyList<RuleGroup> Of(VerificationReport report, ReportContext context) =>
    [
        .. report.Findings
            .GroupBy(finding => (finding.Severity, finding.Rule))
            .OrderByDescending(group => group.Key.Severity)
            .ThenBy(group => group.Key.Rule)
            .Select(group => new RuleGroup(
                context.Describe(group.Key.Rule, group.Key.Severity),
                group.Key.Severity,
                [.. group.OrderBy(finding => finding.Path)])),
    ];

    /// <summary>A count with its noun: <c>1 finding</c>, <c>1,204 findings</c>.</summary>
    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>The outcome in a few words: <c>2 errors, 1 warning</c> or <c>no findings</c>.</summary>
    public static string Outcome(ReportSummary summary)
    {
        string[] parts =
        [
            .. new[] { (summary.Errors, "error"), (summary.Warnings, "warning"), (summary.Notes, "note") }
                .Where(part => part.Item1 > 0)
                .Select(part => Count(part.Item1, part.Item2)),
        ];
        return parts.Length == 0 ? "no findings" : string.Join(", ", parts);
    }

    /// <summary>A severity as every report writes it.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
