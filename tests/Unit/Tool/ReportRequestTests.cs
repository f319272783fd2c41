using FluentAssertions;
using SeedKit.Tool.Output;
using Xunit;

namespace SeedKit.Tests.Unit.Tool;

public sealed class ReportRequestTests
{
    [Fact]
    public void Nothing_asked_for_is_the_console()
    {
        IReadOnlyList<ReportRequest> requests = ReportRequest.Read([]);

        requests.Should().Equal(new ReportRequest("console", null));
    }

    [Fact]
    public void The_console_speaks_where_every_format_has_a_file()
    {
        IReadOnlyList<ReportRequest> requests = ReportRequest.Read(["HTML=/tmp/a=b.html"]);

        requests.Should().Equal(new ReportRequest("html", "/tmp/a=b.html"), new ReportRequest("console", null));
    }

    [Fact]
    public void A_format_without_a_file_silences_the_console()
    {
        IReadOnlyList<ReportRequest> requests = ReportRequest.Read(["json", "html=/tmp/a.html"]);

        requests.Should().Equal(new ReportRequest("json", null), new ReportRequest("html", "/tmp/a.html"));
    }

    [Fact]
    public void The_console_and_annotations_share_standard_output()
    {
        IReadOnlyList<ReportRequest> requests = ReportRequest.Read(["console", "github"]);

        requests.Should().HaveCount(2);
    }
}
