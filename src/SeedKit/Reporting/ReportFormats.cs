namespace SeedKit.Reporting;

/// <summary>The formats there are. The console is not among them: it belongs to the command line.</summary>
public static class ReportFormats
{
    /// <summary>One writer of each format, in the order in which help lists them.</summary>
    public static IReadOnlyList<IReportWriter> All { get; } =
    [
        new JsonReportWriter(),
        new MarkdownReportWriter(),
        new HtmlReportWriter(),
        new SarifReportWriter(),
        new JUnitReportWriter(),
        new GitHubReportWriter(),
    ];

    /// <summary>The writer of a format, or null; letter case does not matter.</summary>
    public static IReportWriter? Find(string? format) =>
        All.FirstOrDefault(writer => string.Equals(writer.Format, format, StringComparison.OrdinalIgnoreCase));
}
