using System.Diagnostics;
using FluentAssertions;
using Npgsql;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

/// <summary>
/// Another process that holds a server: this very test program, asked to run the one explicit test below. It tells its
/// server's directory in a file and then waits to be killed.
/// </summary>
public sealed class ServerHolder
{
    private const string FileVariable = "SEEDKIT_TEST_HOLDER_FILE";

    [Fact(Explicit = true)]
    public async Task Hold()
    {
        string? file = Environment.GetEnvironmentVariable(FileVariable);
        Assert.SkipWhen(file is null, "only for the tests that start this program");
        await using Server server = await new LocalServerHost().StartAsync(LocalServer.Options, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(file + ".draft", new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!, TestContext.Current.CancellationToken);
        File.Move(file + ".draft", file!);
        await Task.Delay(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

        file.Should().NotBeNull();
    }

    /// <summary>Starts the process and waits for its server; its directory.</summary>
    internal static async Task<(Process Process, string Directory)> StartAsync(CancellationToken cancellationToken)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Process process = Begin(file);
        long began = Stopwatch.GetTimestamp();
        while (!File.Exists(file))
        {
            process.HasExited.Should().BeFalse("the process that holds the server should wait");
            Stopwatch.GetElapsedTime(began).Should().BeLessThan(TimeSpan.FromMinutes(1), "the process should start a server");
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }

        string directory = await File.ReadAllTextAsync(file, cancellationToken);
        File.Delete(file);
        return (process, directory);
    }

    /// <summary>Starts the process and does not wait.</summary>
    internal static Process Begin(string file) => Process.Start(new ProcessStartInfo(
        "dotnet", ["exec", typeof(ServerHolder).Assembly.Location, "-class", typeof(ServerHolder).FullName!, "-explicit", "only"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { [FileVariable] = file },
    })!;
}
