using System.Diagnostics;
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

    [Fact]
    public async Task An_interruption_ends_the_server()
    {
        await (await server.CreateBlankAsync()).DisposeAsync();
        using Process process = Start("up", "--profile", "compact");
        string connection = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";

        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0);
        new NpgsqlConnectionStringBuilder(connection).Database.Should().StartWith("seedkit_demo_");
        (await ToolRun.RunAsync("audit", "--connection", connection)).Status.Should().Be(2);
    }

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
