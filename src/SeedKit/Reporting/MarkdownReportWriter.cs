using System.Globalization;
using System.Text;
using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>
/// Markdown as GitHub renders it, for a job summary. GitHub drops a summary of more than 1 MiB whole, so a longer report
/// is cut rule by rule: every rule keeps its heading and says how many of its findings are left out.
/// </summary>
public sealed class MarkdownReportWriter : IReportWriter
{
    private const int JobSummaryLimit = 1024 * 1024;

    private const int LongestText = 500;

    private static readonly int[] FindingsPerRule = [int.MaxValue, 500, 100, 20, 5, 1, 0];

    private readonly int maximumBytes;

    /// <summary>A writer that keeps within GitHub's limit of a job summary.</summary>
    public MarkdownReportWriter()
        : this(JobSummaryLimit)
    {
    }

    internal MarkdownReportWriter(int maximumBytes) => this.maximumBytes = maximumBytes;

    /// <inheritdoc/>
    public string Format => "markdown";

    /// <inheritdoc/>
    public void Write(VerificationReport report, ReportContext context, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<RuleGroup> groups = RuleGroup.Of(report, context);
        output.Write(FindingsPerRule
            .Select(limit => (Limit: limit, Text: Render(report, context, groups, limit)))
            .First(rendered => rendered.Limit == 0 || Encoding.UTF8.GetByteCount(rendered.Text) <= maximumBytes)
            .Text);
    }

    private static string Render(VerificationReport report, ReportContext context, IReadOnlyList<RuleGroup> groups, int limit)
    {
        StringBuilder text = new();
        WriteHeading(report, context, text);
        foreach (RuleGroup group in groups)
        {
            WriteGroup(group, limit, text);
        }

        WriteSkipped(report.Skipped, text);
        return text.ToString();
    }

    private static void WriteHeading(VerificationReport report, ReportContext context, StringBuilder text)
    {
        string mark = report.Findings.Any(finding => context.Fails(finding.Severity)) ? "❌" : "✅";
        text.Append(CultureInfo.InvariantCulture, $"## {mark} SeedKit: {RuleGroup.Outcome(report.Summary)}\n\n");
        if (context.Target.Length > 0)
        {
            text.Append(Escape(context.Target)).Append("\n\n");
        }

        ReportSummary summary = report.Summary;
        text.Append("| Tables | Rows | Errors | Warnings | Notes | Rules skipped | Seconds |\n|--:|--:|--:|--:|--:|--:|--:|\n");
        text.Append(CultureInfo.InvariantCulture, $"| {summary.Tables:N0} | {summary.Rows:N0} | {summary.Errors:N0} | {summary.Warnings:N0} ");
        text.Append(CultureInfo.InvariantCulture, $"| {summary.Notes:N0} | {report.Skipped.Count:N0} | {summary.Seconds:N1} |\n");
    }

    private static void WriteGroup(RuleGroup group, int limit, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {RuleGroup.Word(group.Severity)} {group.Rule.Id}: {Escape(group.Rule.Title)}");
        text.Append(CultureInfo.InvariantCulture, $" ({group.Findings.Count:N0})\n");
        if (limit > 0)
        {
            text.Append("\n| Object | What is wrong | Evidence |\n|---|---|---|\n");
        }

        foreach (Finding finding in group.Findings.Take(limit))
        {
            string evidence = string.Join("<br>", finding.Evidence.Select(Escape));
            text.Append(CultureInfo.InvariantCulture, $"| {Escape(finding.Path.ToString())} | {Escape(finding.Message)} | {evidence} |\n");
        }

        if (group.Findings.Count > limit)
        {
            string hidden = RuleGroup.Count(group.Findings.Count - limit, "finding");
            text.Append(CultureInfo.InvariantCulture, $"\n_{hidden} of this rule left out: the summary is limited in size, the other formats hold all._\n");
        }
    }

    private static void WriteSkipped(IReadOnlyList<SkippedRule> skipped, StringBuilder text)
    {
        if (skipped.Count == 0)
        {
            return;
        }

        text.Append("\n### Rules that could not run\n\n| Rule | Why |\n|---|---|\n");
        foreach (SkippedRule rule in skipped)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Rule} | {Escape(rule.Reason)} |\n");
        }
    }

    // Names and row values come from the database under test: none may end a table cell or become markup.
    private static string Escape(string value)
    {
        StringBuilder text = new(value.Length);
        foreach (char character in value.Length > LongestText ? string.Concat(value.AsSpan(0, LongestText), "…") : value)
        {
            switch (character)
            {
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#':
                    text.Append('\\').Append(character);
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                default:
                    text.Append(char.IsControl(character) ? ' ' : character);
                    break;
            }
        }

        return text.ToString();
    }
}
