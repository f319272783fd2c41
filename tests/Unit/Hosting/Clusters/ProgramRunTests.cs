using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class ProgramRunTests
{
    [Fact]
    public void A_complaint_is_what_has_a_severity()
    {
        string text =
            """
            creating subdirectories ... ok
            2026-11-21 00:13:37.018 UTC [18073] FATAL:  could not write to file: No space left on device
            2026-11-21 00:13:37.018 UTC [18073] STATEMENT:  CREATE DATABASE postgres
            child process exited with exit code 1
            initdb: removing data directory "/x"
            """;

        ProgramRun.Complaint(text).Should().Be("FATAL:  could not write to file: No space left on device");
    }

    [Fact]
    public void Without_a_severity_the_last_lines_speak()
    {
        ProgramRun.Complaint("one\n\ntwo\nthree\nfour\n").Should().Be("two; three; four");
    }

    [Fact]
    public async Task A_program_that_is_not_there_gives_nothing()
    {
        ProgramRun? run = await ProgramRun.RunAsync("/nowhere/program", [], null, TestContext.Current.CancellationToken);

        run.Should().BeNull();
    }
}
