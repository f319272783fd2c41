using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SeedKit.Postgres;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// The shell process that is the parent of one PostgreSQL. It reads commands from a pipe that we hold; the end of the pipe,
/// even by <c>kill -9</c>, ends the server and removes its directory. (The parent-death signal of Linux is bound to the
/// thread that forked, and threads of a pool come and go.)
/// </summary>
internal sealed class Supervisor : IAsyncDisposable
{
    private static readonly string Script = EmbeddedScript.Read(typeof(Supervisor), "supervisor.sh");
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(15);

    private readonly Process _process;

    private Supervisor(Process process) => _process = process;

    /// <summary>Starts the process, as the cluster's user and in a session of its own.</summary>
    /// <exception cref="HostUnavailableException">There is no shell, or the user cannot be become.</exception>
    internal static Supervisor Start(RunDirectory run, PostgresBinaries binaries, IReadOnlyList<string> initdb)
    {
        string? setsid = Programs.Find("setsid", Environment.GetEnvironmentVariable);
        // Without setsid (macOS) the shell's job control puts the server into a process group of its own: Ctrl-C passes it by.
        string[] shell = setsid is null ? ["-c", $"set -m 2>/dev/null\n{Script}"] : ["sh", "-c", Script];
        ProcessStartInfo start = new(
            setsid ?? "/bin/sh", [.. shell, "seedkit", binaries.Postgres, run.Data, run.Path, run.Sockets, .. initdb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        if (run.User.Name is { } user)
        {
            start.UserName = user;
        }

        SetEnvironment(start, run.Path);
        try
        {
            return new Supervisor(Process.Start(start)!);
        }
        catch (Win32Exception failure)
        {
            throw new HostUnavailableException(
                $"'{start.FileName}' could not be started{(run.User.Name is { } name ? $" as user '{name}'" : "")}: {failure.Message}",
                "run as an ordinary user on a machine with a POSIX shell",
                failure);
        }
    }

    /// <summary>PG* variables (port, data directory, ssl files) would change the server; LC_* its messages.</summary>
    internal static void SetEnvironment(ProcessStartInfo start, string home)
    {
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = home;
        start.Environment["LC_ALL"] = "C";
    }

    /// <summary>Runs the initdb command; its exit status.</summary>
    internal Task<int> InitializeAsync(CancellationToken cancellationToken) => AskAsync("initdb", cancellationToken);

    /// <summary>Starts the server; its process number. It does not answer yet.</summary>
    internal Task<int> StartServerAsync(CancellationToken cancellationToken) => AskAsync("start", cancellationToken);

    /// <summary>Ends all sessions, writes a checkpoint and ends the server; its exit status.</summary>
    internal Task<int> StopServerAsync(CancellationToken cancellationToken) => AskAsync("stop", cancellationToken);

    /// <summary>Leaves the server alone for good: it goes on without us.</summary>
    internal Task<int> DetachAsync(CancellationToken cancellationToken) => AskAsync("detach", cancellationToken);

    /// <summary>Ends the server at once and waits until its directory is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The supervisor is gone already.
        }

        using CancellationTokenSource timeout = new(EndTimeout);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task<int> AskAsync(string command, CancellationToken cancellationToken)
    {
        try
        {
            // A pipe takes a few bytes at once, and the server begins to start before the caller goes on.
            _process.StandardInput.Write($"{command}\n");
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            throw Gone();
        }

        string answer = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw Gone();
        return int.Parse(answer.AsSpan(command.Length + 1), CultureInfo.InvariantCulture);
    }

    private static HostUnavailableException Gone() => new(
        "the process that supervises the server ended by itself",
        "look for an out-of-memory killer or a process limit (ulimit -u)");
}
