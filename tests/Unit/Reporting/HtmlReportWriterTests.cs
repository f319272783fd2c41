using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using Xunit;

namespace SeedKit.Tests.Unit.Reporting;

public sealed class HtmlReportWriterTests
{
    [Fact]
    public void Needs_no_other_file_and_follows_light_and_dark()
    {
        string html = new HtmlReportWriter().Render(SampleReport.Mixed);

        html.Should().StartWith("<!doctype html>").And.Contain("prefers-color-scheme: dark").And.Contain("default-src 'none'");
        html.Should().NotContain("<script").And.NotContain("src=").And.NotContain("href=").And.NotContain("http:").And.NotContain("https:");
    }

    [Fact]
    public void Lists_findings_skipped_rules_and_rules_that_hold()
    {
        string html = new HtmlReportWriter().Render(SampleReport.Mixed);

        html.Should().Contain("SK1001 Removed table (1)").And.Contain("<code>migration.v3_data_imports</code>");
        html.Should().Contain("<code>SK3004</code> Needs PostgreSQL 16.");
        html.Should().Contain("Rules that hold (1)").And.Contain("<code>SK1002</code> Renamed column");
    }

    [Fact]
    public void Row_values_never_become_markup()
    {
        Finding hostile = SampleReport.RemovedTable with
        {
            Path = new("migration", "<b>"),
            Message = "<script>alert(1)</script>",
            Evidence = ["</pre><img src=x>"],
        };

        string html = new HtmlReportWriter().Render(SampleReport.Of([hostile]));

        html.Should().Contain("&lt;script&gt;").And.NotContain("<script").And.NotContain("<img").And.NotContain("<b>");
    }

    [Fact]
    public void Says_that_nothing_was_found()
    {
        string html = new HtmlReportWriter().Render(SampleReport.Clean);

        html.Should().Contain("<h1 class=\"pass\">✓ no findings</h1>").And.Contain("Rules that hold (4)");
    }
}
