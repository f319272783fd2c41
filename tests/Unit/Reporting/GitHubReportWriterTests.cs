using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using Xunit;

namespace SeedKit.Tests.Unit.Reporting;

public sealed class GitHubReportWriterTests
{
    private readonly GitHubReportWriter writer = new();

    [Fact]
    public void Writes_one_command_for_each_rule()
    {
        string commands = writer.Render(SampleReport.Mixed);

        commands.Should().Be(
            """
            ::error file=tests/Schema/Snapshots/v3_data_imports.verified.txt,line=7,title=SK1001 Removed table::migration.v3_data_imports: The table 'v3_data_imports' must not exist.
            ::warning file=tests/Schema/Snapshots/tags.verified.txt,line=7,title=SK2001 Empty table::migration.tags.name: No rows: 100%25 of <pages> | filters show nothing.

            """);
    }

    [Fact]
    public void Escapes_what_would_end_the_command_or_a_property()
    {
        ReportContext context = SampleReport.Context with
        {
            Rules = [new(new("SK1001"), "a:b,c%\r\n", Severity.Error, "")],
            Locate = _ => new("a,b:c.txt", 1),
        };

        string command = writer.Render(SampleReport.Of([SampleReport.RemovedTable with { Message = "x%\r\n::error::y" }]), context);

        command.Should().Be(
            "::error file=a%2Cb%3Ac.txt,line=1,title=SK1001 a%3Ab%2Cc%25%0D%0A::migration.v3_data_imports: x%25%0D%0A::error::y\n");
    }

    [Fact]
    public void Findings_of_one_rule_share_an_annotation_that_names_the_first_objects()
    {
        string command = writer.Render(SampleReport.Many(rules: 1, objectsPerRule: 7));

        command.Should().EndWith(
            "::7 findings: migration.table_0000, migration.table_0001, migration.table_0002, migration.table_0003, " +
            "migration.table_0004 and 2 more%0AIt is wrong.\n");
    }

    [Fact]
    public void Ten_rules_get_ten_annotations()
    {
        string[] commands = writer.Render(SampleReport.Many(rules: 10, objectsPerRule: 1)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        commands.Should().HaveCount(10).And.OnlyContain(command => command.Contains("title=SK10", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tenth_says_how_many_rules_are_not_shown()
    {
        string[] commands = writer.Render(SampleReport.Many(rules: 12, objectsPerRule: 2)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        commands.Should().HaveCount(10);
        commands[^1].Should().Be("::error title=SeedKit::6 findings of 3 further rules not shown here (SK1009, SK1010, SK1011): see the job summary.");
    }

    [Fact]
    public void Nothing_found_writes_nothing()
    {
        writer.Render(SampleReport.Clean).Should().BeEmpty();
    }
}
