using System.Xml.Linq;
using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using Xunit;

namespace SeedKit.Tests.Unit.Reporting;

public sealed class JUnitReportWriterTests
{
    [Fact]
    public void Every_rule_is_a_test_case()
    {
        XElement suite = Suite(SampleReport.Mixed, SampleReport.Context);

        suite.Elements("testcase").Select(test => (string?)test.Attribute("name")).Should().Equal(
            "SK1001 Removed table", "SK1002 Renamed column", "SK2001 Empty table", "SK3004 Slow page");
        suite.Attributes().ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value)
            .Should().Contain("tests", "4").And.Contain("failures", "1").And.Contain("skipped", "1").And.Contain("time", "1.235");
    }

    [Fact]
    public void Only_findings_at_the_threshold_fail()
    {
        XElement suite = Suite(SampleReport.Mixed, SampleReport.Context);

        Case(suite, "SK1001").Element("failure")!.Value.Should().Contain("migration.v3_data_imports: The table").And.Contain("    CREATE TABLE");
        Case(suite, "SK2001").Element("failure").Should().BeNull();
        Case(suite, "SK2001").Element("system-out")!.Value.Should().Contain("migration.tags.name: No rows");
        Case(suite, "SK3004").Element("skipped")!.Attribute("message")!.Value.Should().Be("Needs PostgreSQL 16.");
    }

    [Fact]
    public void Nothing_fails_when_nothing_may()
    {
        XElement suite = Suite(SampleReport.Mixed, SampleReport.Context with { FailOn = null });

        suite.Descendants("failure").Should().BeEmpty();
        suite.Attribute("failures")!.Value.Should().Be("0");
    }

    [Fact]
    public void Text_that_XML_cannot_hold_is_replaced()
    {
        Finding hostile = SampleReport.RemovedTable with { Message = "bell \a <tag> & ]]> emoji 😀 lone \ud800" };

        XElement suite = Suite(SampleReport.Of([hostile]), SampleReport.Context);

        Case(suite, "SK1001").Element("failure")!.Attribute("message")!.Value.Should().Be("bell \ufffd <tag> & ]]> emoji 😀 lone \ufffd");
    }

    private static XElement Suite(VerificationReport report, ReportContext context) =>
        XDocument.Parse(new JUnitReportWriter().Render(report, context)).Root!.Element("testsuite")!;

    private static XElement Case(XElement suite, string rule) =>
        suite.Elements("testcase").Single(test => test.Attribute("name")!.Value.StartsWith(rule, StringComparison.Ordinal));
}
