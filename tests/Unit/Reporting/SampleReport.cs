using SeedKit.Diagnostics;
using SeedKit.Reporting;

namespace SeedKit.Tests.Unit.Reporting;

/// <summary>A small report with all that the formats must carry, and builders for the cases that need another.</summary>
internal static class SampleReport
{
    public static Finding RemovedTable { get; } = new()
    {
        Rule = new("SK1001"),
        Severity = Severity.Error,
        Path = new("migration", "v3_data_imports"),
        Message = "The table 'v3_data_imports' must not exist.",
        Evidence = ["CREATE TABLE v3_data_imports"],
    };

    public static Finding EmptyTable { get; } = new()
    {
        Rule = new("SK2001"),
        Severity = Severity.Warning,
        Path = new("migration", "tags", "name"),
        Message = "No rows: 100% of <pages> | filters show nothing.",
    };

    public static VerificationReport Mixed { get; } = Of([RemovedTable, EmptyTable], [new(new("SK3004"), "Needs PostgreSQL 16.")]);

    public static VerificationReport Clean { get; } = Of([]);

    public static ReportContext Context { get; } = new()
    {
        Target = "database demo",
        ToolVersion = "1.2.3",
        Rules =
        [
            new(new("SK1001"), "Removed table", Severity.Error, "Old tables mislead."),
            new(new("SK1002"), "Renamed column", Severity.Error, ""),
            new(new("SK2001"), "Empty table", Severity.Warning, ""),
            new(new("SK3004"), "Slow page", Severity.Warning, ""),
        ],
        Locate = path => new($"tests/Schema/Snapshots/{path.Name}.verified.txt", 7),
    };

    public static VerificationReport Of(IReadOnlyList<Finding> findings, IReadOnlyList<SkippedRule>? skipped = null) => new()
    {
        Findings = findings,
        Skipped = skipped ?? [],
        Summary = new(57, 1234, Count(findings, Severity.Error), Count(findings, Severity.Warning), Count(findings, Severity.Note), 1.23456),
    };

    /// <summary>Findings of as many rules, each with as many objects.</summary>
    public static VerificationReport Many(int rules, int objectsPerRule, string message = "It is wrong.") => Of(
    [
        .. from rule in Enumerable.Range(1000, rules)
           from number in Enumerable.Range(0, objectsPerRule)
           select RemovedTable with { Rule = new($"SK{rule}"), Path = new("migration", $"table_{number:0000}"), Message = message },
    ]);

    public static string Render(this IReportWriter writer, VerificationReport report, ReportContext? context = null)
    {
        using StringWriter output = new();
        writer.Write(report, context ?? Context, output);
        return output.ToString();
    }

    private static int Count(IReadOnlyList<Finding> findings, Severity severity) => findings.Count(finding => finding.Severity == severity);
}
