using System.Globalization;
using System.Net;
using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>
/// One HTML file that needs nothing else: no script, no font, no request; it can be kept as an artifact and opened years
/// later. Row values of the database under test stand in it, so its own policy forbids whatever is not its style sheet.
/// </summary>
public sealed class HtmlReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public void Write(VerificationReport report, ReportContext context, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        bool failed = report.Findings.Any(finding => context.Fails(finding.Severity));
        string outcome = RuleGroup.Outcome(report.Summary);
        WriteHead(outcome, output);
        output.Write($"<h1 class=\"{(failed ? "error" : "pass")}\">{(failed ? "✗" : "✓")} {Encode(outcome)}</h1>\n");
        output.Write($"<p class=\"quiet\">{Encode(context.Target)}</p>\n");
        WriteFigures(report, output);
        foreach (RuleGroup group in RuleGroup.Of(report, context))
        {
            WriteGroup(group, output);
        }

        WriteSkipped(report.Skipped, output);
        WritePassed(report, context, output);
        output.Write($"<p class=\"quiet\">SeedKit {Encode(context.ToolVersion)}</p>\n</body>\n</html>\n");
    }

    private static void WriteHead(string outcome, TextWriter output)
    {
        output.Write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        output.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        output.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        output.Write($"<title>SeedKit: {Encode(outcome)}</title>\n<style>\n{HtmlReportStyle.Css}\n</style>\n</head>\n<body>\n");
    }

    private static void WriteFigures(VerificationReport report, TextWriter output)
    {
        ReportSummary summary = report.Summary;
        output.Write("<dl class=\"figures\">\n");
        WriteFigure("Tables", Number(summary.Tables), "", output);
        WriteFigure("Rows", Number(summary.Rows), "", output);
        WriteFigure("Errors", Number(summary.Errors), summary.Errors > 0 ? "error" : "", output);
        WriteFigure("Warnings", Number(summary.Warnings), summary.Warnings > 0 ? "warning" : "", output);
        WriteFigure("Notes", Number(summary.Notes), summary.Notes > 0 ? "note" : "", output);
        WriteFigure("Seconds", summary.Seconds.ToString("F1", CultureInfo.InvariantCulture), "", output);
        output.Write("</dl>\n");
    }

    private static void WriteFigure(string name, string value, string style, TextWriter output) =>
        output.Write($"<div><dt>{name}</dt><dd class=\"{style}\">{value}</dd></div>\n");

    private static void WriteGroup(RuleGroup group, TextWriter output)
    {
        string severity = RuleGroup.Word(group.Severity);
        output.Write($"<details{(group.Severity == Severity.Error ? " open" : "")}>\n<summary><span class=\"{severity}\">{severity}</span> ");
        output.Write($"{group.Rule.Id} {Encode(group.Rule.Title)} ({Number(group.Findings.Count)})</summary>\n");
        if (group.Rule.Explanation.Length > 0)
        {
            output.Write($"<p class=\"quiet\">{Encode(group.Rule.Explanation)}</p>\n");
        }

        output.Write("<div class=\"scroll\"><table>\n<thead><tr><th>Object</th><th>What is wrong</th></tr></thead>\n<tbody>\n");
        foreach (Finding finding in group.Findings)
        {
            output.Write($"<tr><td><code>{Encode(finding.Path.ToString())}</code></td><td>{Encode(finding.Message)}");
            WriteBlock(string.Join('\n', finding.Evidence), output);
            WriteBlock(finding.Query, output);
            WriteBlock(finding.Remedy, output);
            output.Write("</td></tr>\n");
        }

        output.Write("</tbody>\n</table></div>\n</details>\n");
    }

    private static void WriteBlock(string? text, TextWriter output)
    {
        if (!string.IsNullOrEmpty(text))
        {
            output.Write($"<pre>{Encode(text)}</pre>");
        }
    }

    private static void WriteSkipped(IReadOnlyList<SkippedRule> skipped, TextWriter output)
    {
        if (skipped.Count == 0)
        {
            return;
        }

        output.Write("<h2>Rules that could not run</h2>\n<ul>\n");
        foreach (SkippedRule rule in skipped)
        {
            output.Write($"<li><code>{rule.Rule}</code> {Encode(rule.Reason)}</li>\n");
        }

        output.Write("</ul>\n");
    }

    private static void WritePassed(VerificationReport report, ReportContext context, TextWriter output)
    {
        HashSet<RuleId> others = [.. report.Findings.Select(finding => finding.Rule), .. report.Skipped.Select(rule => rule.Rule)];
        ReportedRule[] passed = [.. context.Rules.Where(rule => !others.Contains(rule.Id)).OrderBy(rule => rule.Id)];
        if (passed.Length == 0)
        {
            return;
        }

        output.Write($"<h2>Rules that hold ({Number(passed.Length)})</h2>\n<ul>\n");
        foreach (ReportedRule rule in passed)
        {
            output.Write($"<li><span class=\"pass\">✓</span> <code>{rule.Id}</code> {Encode(rule.Title)}</li>\n");
        }

        output.Write("</ul>\n");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
