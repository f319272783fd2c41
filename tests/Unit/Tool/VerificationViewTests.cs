using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Tests.Unit.Reporting;
using SeedKit.Tool.Output;
using Xunit;

namespace SeedKit.Tests.Unit.Tool;

public sealed class VerificationViewTests
{
    [Fact]
    public void A_log_gets_plain_text_with_objects_evidence_and_outcome()
    {
        string text = Render(SampleReport.Mixed);

        text.Should().ContainAll(
            "error SK1001 Removed table",
            "  migration.v3_data_imports  The table 'v3_data_imports' must not exist.",
            "      CREATE TABLE v3_data_imports",
            "warning SK2001 Empty table",
            "skipped SK3004 Needs PostgreSQL 16.",
            "57 tables, 1,234 rows: 1 error, 1 warning, 0 notes (1.2 s)");
        text.Should().NotContain("\u001b");
    }

    [Fact]
    public void Names_that_look_like_markup_are_shown_as_they_are()
    {
        VerificationReport report = SampleReport.Of([SampleReport.RemovedTable with { Path = new("migration", "[red]x[/]"), Message = "[bold" }]);

        string text = Render(report);

        text.Should().Contain("migration.[red]x[/]  [bold");
    }

    [Fact]
    public void A_long_list_is_cut_and_says_where_all_of_it_is()
    {
        string text = Render(SampleReport.Many(rules: 1, objectsPerRule: 25));

        text.Should().Contain("and 5 more of this rule: --format json or html lists all").And.NotContain("table_0020");
    }

    [Fact]
    public void A_clean_report_says_so()
    {
        string text = Render(SampleReport.Clean);

        text.Should().Contain("57 tables, 1,234 rows: every rule holds (1.2 s)");
    }

    private static string Render(VerificationReport report)
    {
        using StringWriter output = new() { NewLine = "\n" };
        VerificationView.Write(report, SampleReport.Context, new ToolConsole(output, output).Output);
        return output.ToString();
    }
}
