using System.Text.Json;
using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using Xunit;

namespace SeedKit.Tests.Unit.Reporting;

public sealed class JsonReportWriterTests
{
    [Fact]
    public void Has_the_fixed_shape_to_the_letter()
    {
        JsonReportWriter writer = new();

        string json = writer.Render(SampleReport.Mixed);

        json.Should().Be(
            """
            {
              "schemaVersion": 1,
              "findings": [
                {
                  "rule": "SK1001",
                  "severity": "error",
                  "object": "migration.v3_data_imports",
                  "message": "The table 'v3_data_imports' must not exist.",
                  "evidence": [
                    "CREATE TABLE v3_data_imports"
                  ]
                },
                {
                  "rule": "SK2001",
                  "severity": "warning",
                  "object": "migration.tags.name",
                  "message": "No rows: 100% of <pages> | filters show nothing.",
                  "evidence": []
                }
              ],
              "skipped": [
                {
                  "rule": "SK3004",
                  "reason": "Needs PostgreSQL 16."
                }
              ],
              "summary": {
                "tables": 57,
                "rows": 1234,
                "errors": 1,
                "warnings": 1,
                "notes": 0,
                "seconds": 1.235
              }
            }

            """);
    }

    [Fact]
    public void Carries_any_text_of_a_database()
    {
        string hostile = "quote \" backslash \\ newline \n tab \t bell \a emoji 😀 lone \ud800 end";
        VerificationReport report = SampleReport.Of([SampleReport.RemovedTable with { Message = hostile }]);

        using JsonDocument document = JsonDocument.Parse(new JsonReportWriter().Render(report));

        string? read = document.RootElement.GetProperty("findings")[0].GetProperty("message").GetString();
        read.Should().Be(hostile.Replace('\ud800', '\ufffd'));
    }
}
