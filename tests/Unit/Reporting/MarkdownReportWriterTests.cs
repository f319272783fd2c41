using System.Text;
using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using Xunit;

namespace SeedKit.Tests.Unit.Reporting;

public sealed class MarkdownReportWriterTests
{
    [Fact]
    public void Shows_the_outcome_each_rule_and_what_was_skipped()
    {
        MarkdownReportWriter writer = new();

        string markdown = writer.Render(SampleReport.Mixed);

        markdown.Should().Be(
            """
            ## ❌ SeedKit: 1 error, 1 warning

            database demo

            | Tables | Rows | Errors | Warnings | Notes | Rules skipped | Seconds |
            |--:|--:|--:|--:|--:|--:|--:|
            | 57 | 1,234 | 1 | 1 | 0 | 1 | 1.2 |

            ### error SK1001: Removed table (1)

            | Object | What is wrong | Evidence |
            |---|---|---|
            | migration.v3\_data\_imports | The table 'v3\_data\_imports' must not exist. | CREATE TABLE v3\_data\_imports |

            ### warning SK2001: Empty table (1)

            | Object | What is wrong | Evidence |
            |---|---|---|
            | migration.tags.name | No rows: 100% of &lt;pages&gt; \| filters show nothing. |  |

            ### Rules that could not run

            | Rule | Why |
            |---|---|
            | SK3004 | Needs PostgreSQL 16. |

            """);
    }

    [Fact]
    public void Passes_when_no_finding_reaches_the_threshold()
    {
        VerificationReport report = SampleReport.Of([SampleReport.EmptyTable]);

        string markdown = new MarkdownReportWriter().Render(report);

        markdown.Should().StartWith("## ✅ SeedKit: 1 warning\n");
    }

    [Fact]
    public void Stays_within_the_limit_of_a_job_summary_and_keeps_every_rule()
    {
        VerificationReport report = SampleReport.Many(rules: 30, objectsPerRule: 400, message: new string('ä', 400));

        string markdown = new MarkdownReportWriter().Render(report);

        Encoding.UTF8.GetByteCount(markdown).Should().BeLessThanOrEqualTo(1024 * 1024).And.BeGreaterThan(100_000);
        markdown.Split('\n').Count(line => line.StartsWith("### error", StringComparison.Ordinal)).Should().Be(30);
        markdown.Should().Contain("_380 findings of this rule left out");
    }

    [Fact]
    public void Keeps_the_headings_when_nothing_else_fits()
    {
        VerificationReport report = SampleReport.Many(rules: 3, objectsPerRule: 2);

        string markdown = new MarkdownReportWriter(maximumBytes: 10).Render(report);

        markdown.Should().Contain("### error SK1000").And.Contain("_2 findings of this rule left out").And.NotContain("table\\_0000");
    }
}
