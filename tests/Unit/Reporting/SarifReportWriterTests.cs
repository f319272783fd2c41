using System.Text.Json;
using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using Xunit;

namespace SeedKit.Tests.Unit.Reporting;

public sealed class SarifReportWriterTests
{
    [Fact]
    public void Every_result_has_a_file_a_line_and_an_object()
    {
        JsonElement run = Run(SampleReport.Mixed);

        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];

        results.Should().HaveCount(2);
        JsonElement location = results[1].GetProperty("locations")[0];
        location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()
            .Should().Be("tests/Schema/Snapshots/tags.verified.txt");
        location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(7);
        location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString().Should().Be("migration.tags.name");
    }

    [Fact]
    public void A_context_that_knows_no_files_still_gives_every_result_one()
    {
        JsonElement run = Run(SampleReport.Mixed, new ReportContext());

        run.GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString())
            .Should().Equal("database/migration/v3_data_imports", "database/migration/tags");
    }

    [Fact]
    public void Results_point_at_their_rules_and_carry_the_level()
    {
        JsonElement run = Run(SampleReport.Mixed);

        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                .Should().Be(result.GetProperty("ruleId").GetString());
        }

        run.GetProperty("results")[1].GetProperty("level").GetString().Should().Be("warning");
    }

    [Fact]
    public void A_fingerprint_survives_a_change_of_counts_and_lines()
    {
        VerificationReport before = SampleReport.Of([SampleReport.RemovedTable with { Message = "3 rows", Evidence = ["row 1"] }]);
        VerificationReport after = SampleReport.Of([SampleReport.RemovedTable with { Message = "4 rows", Evidence = ["row 2"] }]);

        string first = Fingerprint(Run(before), 0);
        string second = Fingerprint(Run(after, SampleReport.Context with { Locate = _ => new("elsewhere.txt", 99) }), 0);

        second.Should().Be(first);
    }

    [Fact]
    public void Two_findings_of_one_rule_at_one_object_have_different_fingerprints()
    {
        JsonElement run = Run(SampleReport.Of([SampleReport.RemovedTable, SampleReport.RemovedTable with { Message = "Another." }]));

        Fingerprint(run, 0).Should().NotBe(Fingerprint(run, 1));
    }

    [Fact]
    public void Skipped_rules_are_notifications()
    {
        JsonElement run = Run(SampleReport.Mixed);

        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()
            .Should().Be("SK3004 could not run: Needs PostgreSQL 16.");
    }

    [Fact]
    public void A_path_becomes_a_valid_uri()
    {
        JsonElement run = Run(SampleReport.Mixed, SampleReport.Context with { Locate = _ => new("a b/c#d.txt", 1) });

        run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation")
            .GetProperty("uri").GetString().Should().Be("a%20b/c%23d.txt");
    }

    private static JsonElement Run(VerificationReport report, ReportContext? context = null)
    {
        using JsonDocument document = JsonDocument.Parse(new SarifReportWriter().Render(report, context));
        return document.RootElement.GetProperty("runs")[0].Clone();
    }

    private static string Fingerprint(JsonElement run, int index) =>
        run.GetProperty("results")[index].GetProperty("partialFingerprints").GetProperty("seedkit/v1").GetString()!;
}
