using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using Npgsql;
using SeedKit.Tests.Support.Tool;
using Xunit;

namespace SeedKit.Tests.Schema.Tool;

/// <summary>The command as a process of its own: what stays and what goes when it ends.</summary>
public sealed class ProcessTests(ToolServer server) : IDisposable
{
    // The servers of the person who runs the tests are remembered elsewhere, and so are left alone.
    private readonly string state = Directory.CreateTempSubdirectory("seedkit-state-").FullName;

    public void Dispose() => Directory.Delete(state, recursive: true);

    [Fact]
    public async Task A_detached_server_stays_until_down()
    {
        await (await server.CreateBlankAsync()).DisposeAsync();

        (int status, string output, string error) = await RunAsync("up", "--detach", "--profile", "compact");
        string connection = output.Trim();
        ToolRun verified = await ToolRun.RunAsync("audit", "--connection", connection);
        (int down, string ended, string _) = await RunAsync("down");
        ToolRun gone = await ToolRun.RunAsync("audit", "--connection", connection);

        status.Should().Be(0, error);
        output.Should().MatchRegex("^Host=.*\n$", "scripts take the connection string from there");
        verified.Status.Should().Be(0, verified.Error);
        down.Should().Be(0);
        ended.Should().NotContain("Nothing");
        gone.Status.Should().Be(2);
    }

    // A keyboard sends the one, whoever starts the command the other.
    [Theory]
    [InlineData("INT", 2)]
    [InlineData("TERM", 15)]
    public async Task An_interruption_ends_the_server(string signal, int number)
    {
        Assert.SkipWhen(IsIgnored(number), $"Whoever runs the tests has them and all that they start ignore SIG{signal}, as a shell does for commands in the background.");
        await (await server.CreateBlankAsync()).DisposeAsync();
        using Process process = Start("up", "--profile", "compact");
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string connection = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";

            using (Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            process.ExitCode.Should().Be(0, "it said {0}", await error);
            new NpgsqlConnectionStringBuilder(connection).Database.Should().StartWith("seedkit_demo_");
            (await ToolRun.RunAsync("audit", "--connection", connection)).Status.Should().Be(2);
        }
        finally
        {
            // One that would not end must not be left running.
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task An_interruption_while_the_line_is_written_ends_it_as_well()
    {
        ToolRun run = await ToolRun.RunInterruptedAsync("up", "--profile", "compact");

        run.Status.Should().Be(0, run.Error);
        (await ToolRun.RunAsync("audit", "--connection", run.Output.Trim())).Status.Should().Be(2);
    }

    // Programs start with what is ignored already, and leave it so.
    private static bool IsIgnored(int signal) =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (signal - 1))) != 0;

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "SeedKit.Tool.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["XDG_STATE_HOME"] = state },
        };
        return Process.Start(start)!;
    }
}
