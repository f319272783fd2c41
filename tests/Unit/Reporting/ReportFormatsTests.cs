using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using Xunit;

namespace SeedKit.Tests.Unit.Reporting;

public sealed class ReportFormatsTests
{
    public static TheoryData<string> Formats => [.. ReportFormats.All.Select(writer => writer.Format)];

    [Fact]
    public void Are_those_of_the_command_line()
    {
        ReportFormats.All.Select(writer => writer.Format).Should().Equal("json", "markdown", "html", "sarif", "junit", "github");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Are_found_whatever_the_letter_case(string format)
    {
        ReportFormats.Find(format.ToUpperInvariant())!.Format.Should().Be(format);
    }

    [Fact]
    public void An_unknown_one_is_not_found()
    {
        ReportFormats.Find("xml").Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Give_the_same_text_for_the_same_report(string format)
    {
        IReportWriter writer = ReportFormats.Find(format)!;

        string first = writer.Render(SampleReport.Mixed);
        string second = writer.Render(SampleReport.Mixed);

        second.Should().Be(first).And.EndWith("\n").And.NotContain("\r");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Carry_a_report_of_nothing(string format)
    {
        VerificationReport empty = SampleReport.Of([]);

        Action write = () => ReportFormats.Find(format)!.Render(empty, new ReportContext());

        write.Should().NotThrow();
    }
}
