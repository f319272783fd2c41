using System.Globalization;
using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>
/// Workflow commands that GitHub shows as annotations of a pull request. GitHub keeps ten of each type for a step and drops
/// the rest without a word, so there is one for each rule, and the tenth says how many rules are not shown.
/// </summary>
public sealed class GitHubReportWriter : IReportWriter
{
    private const int AnnotationsPerType = 10;

    private const int NamedObjects = 5;

    /// <inheritdoc/>
    public string Format => "github";

    /// <inheritdoc/>
    public void Write(VerificationReport report, ReportContext context, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        foreach (IGrouping<Severity, RuleGroup> ofSeverity in RuleGroup.Of(report, context).GroupBy(group => group.Severity))
        {
            RuleGroup[] groups = [.. ofSeverity];
            int shown = groups.Length <= AnnotationsPerType ? groups.Length : AnnotationsPerType - 1;
            foreach (RuleGroup group in groups.Take(shown))
            {
                WriteAnnotation(group, context, output);
            }

            if (groups.Length > shown)
            {
                WriteRest(groups[shown..], output);
            }
        }
    }

    private static void WriteAnnotation(RuleGroup group, ReportContext context, TextWriter output)
    {
        SourceLocation location = context.Locate(group.Findings[0].Path);
        string message = group.Findings.Count == 1
            ? $"{group.Findings[0].Path}: {group.Findings[0].Message}"
            : $"{RuleGroup.Count(group.Findings.Count, "finding")}: {Name(group.Findings)}\n{group.Findings[0].Message}";
        string line = location.Line.ToString(CultureInfo.InvariantCulture);
        output.Write($"::{Command(group.Severity)} file={Property(location.Path)},line={line},");
        output.Write($"title={Property($"{group.Rule.Id} {group.Rule.Title}")}::{Data(message)}\n");
    }

    private static string Name(IReadOnlyList<Finding> findings)
    {
        string named = string.Join(", ", findings.Take(NamedObjects).Select(finding => finding.Path));
        int rest = findings.Count - NamedObjects;
        return rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"{named} and {rest:N0} more") : named;
    }

    private static void WriteRest(RuleGroup[] hidden, TextWriter output)
    {
        string rules = string.Join(", ", hidden.Select(group => group.Rule.Id));
        string findings = RuleGroup.Count(hidden.Sum(group => group.Findings.Count), "finding");
        string message = $"{findings} of {RuleGroup.Count(hidden.Length, "further rule")} not shown here ({rules}): see the job summary.";
        output.Write($"::{Command(hidden[0].Severity)} title=SeedKit::{Data(message)}\n");
    }

    private static string Command(Severity severity) => severity == Severity.Note ? "notice" : RuleGroup.Word(severity);

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
