using System.Globalization;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using Spectre.Console;

namespace SeedKit.Tool.Output;

/// <summary>A verification on the console: what was found, then a table of how the rules fared, then one line.</summary>
internal static class VerificationView
{
    private const int FindingsPerRule = 20;

    private static readonly (string Name, char Area)[] Areas = [("schema: what it is", '1'), ("seed: what it holds", '2'), ("cost: what it takes", '3')];

    /// <summary>Writes it.</summary>
    public static void Write(VerificationReport report, ReportContext context, IAnsiConsole console)
    {
        foreach (Finding[] group in report.Findings.GroupBy(finding => (finding.Severity, finding.Rule)).Select(group => group.ToArray()))
        {
            Write(context.Describe(group[0].Rule, group[0].Severity), group, console);
        }

        if (report.Skipped.Count > 0)
        {
            console.WriteLine();
            foreach (SkippedRule skipped in report.Skipped)
            {
                console.MarkupLine($"[yellow]skipped[/] {skipped.Rule} {Markup.Escape(skipped.Reason)}");
            }
        }

        WriteTable(report, context, console);
        WriteOutcome(report, context, console);
    }

    /// <summary>A severity in its colour, as markup.</summary>
    public static string Mark(Severity severity) => severity switch
    {
        Severity.Error => "[red]error[/]",
        Severity.Warning => "[yellow]warning[/]",
        _ => "[blue]note[/]",
    };

    private static void Write(ReportedRule rule, Finding[] findings, IAnsiConsole console)
    {
        Severity severity = findings[0].Severity;
        console.WriteLine();
        console.MarkupLine($"{Mark(severity)} [bold]{rule.Id}[/] {Markup.Escape(rule.Title)}");
        foreach (Finding finding in findings.Take(FindingsPerRule))
        {
            console.MarkupLine($"  [bold]{Markup.Escape(finding.Path.ToString())}[/]  {Markup.Escape(finding.Message)}");
            foreach (string line in finding.Evidence)
            {
                console.MarkupLine($"      [dim]{Markup.Escape(line)}[/]");
            }
        }

        if (findings.Length > FindingsPerRule)
        {
            console.MarkupLine($"  [dim]and {Number(findings.Length - FindingsPerRule)} more of this rule: --format json or html lists all[/]");
        }

        console.MarkupLine($"  [dim]seedkit explain {rule.Id} tells why it matters and what to do[/]");
    }

    private static void WriteTable(VerificationReport report, ReportContext context, IAnsiConsole console)
    {
        HashSet<RuleId> broken = [.. report.Findings.Select(finding => finding.Rule)];
        HashSet<RuleId> skipped = [.. report.Skipped.Select(rule => rule.Rule)];
        Table table = ToolConsole.CreateTable(console, "Rules", "Asked", "Hold", "Broken", "Skipped", "Findings");
        foreach (int column in Enumerable.Range(1, 5))
        {
            table.Columns[column].RightAligned();
        }

        foreach ((string name, char area) in Areas)
        {
            RuleId[] rules = [.. context.Rules.Select(rule => rule.Id).Where(id => id.ToString()[2] == area)];
            int brokenRules = rules.Count(broken.Contains);
            int skippedRules = rules.Count(id => skipped.Contains(id) && !broken.Contains(id));
            int findings = report.Findings.Count(finding => finding.Rule.ToString()[2] == area);
            if (rules.Length + findings > 0)
            {
                table.AddRow(
                    name,
                    Number(rules.Length),
                    Number(rules.Length - brokenRules - skippedRules),
                    brokenRules > 0 ? $"[red]{Number(brokenRules)}[/]" : "0",
                    skippedRules > 0 ? $"[yellow]{Number(skippedRules)}[/]" : "0",
                    Number(findings));
            }
        }

        console.WriteLine();
        console.Write(table);
    }

    private static void WriteOutcome(VerificationReport report, ReportContext context, IAnsiConsole console)
    {
        ReportSummary summary = report.Summary;
        string inspected = $"{Counted.Of(summary.Tables, "table")}, {Counted.Of(summary.Rows, "row")}";
        bool fails = report.Findings.Any(finding => context.Fails(finding.Severity));
        string verdict = report.Findings.Count == 0
            ? "[green]every rule holds[/]"
            : $"[{(fails ? "red" : "yellow")}]{Counted.Of(summary.Errors, "error")}, {Counted.Of(summary.Warnings, "warning")}, {Counted.Of(summary.Notes, "note")}[/]";
        console.MarkupLine($"{inspected}: {verdict} [dim]({summary.Seconds.ToString("F1", CultureInfo.InvariantCulture)} s)[/]");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
