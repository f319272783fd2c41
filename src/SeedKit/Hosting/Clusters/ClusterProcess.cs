using System.Diagnostics;

namespace SeedKit.Hosting.Clusters;

/// <summary>The programs that work in one cluster's directory, initdb and then the server, and what went wrong with them.</summary>
internal sealed class ClusterProcess : IAsyncDisposable
{
    private readonly Supervisor _supervisor;
    private readonly PostgresBinaries _binaries;
    private readonly TimeSpan _patience;

    private ClusterProcess(RunDirectory run, Supervisor supervisor, PostgresBinaries binaries, TimeSpan patience)
    {
        Run = run;
        _supervisor = supervisor;
        _binaries = binaries;
        _patience = patience;
    }

    /// <summary>The directory.</summary>
    internal RunDirectory Run { get; }

    /// <summary>The server's process, once it was started.</summary>
    internal int Postmaster { get; private set; }

    /// <summary>Makes the directory, with nothing in it yet.</summary>
    /// <remarks>The supervisor comes first and the directory after: killed at any moment in between, we leave nothing.</remarks>
    internal static async Task<ClusterProcess> PrepareAsync(
        PostgresBinaries binaries, ClusterStorage storage, ClusterUser user, TimeSpan patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            RunDirectory run = RunDirectory.Plan(storage, user);
            Supervisor supervisor = Supervisor.Start(run, binaries, Initdb.Command(binaries, run.Data));
            try
            {
                if (run.TryCreate())
                {
                    return new ClusterProcess(run, supervisor, binaries, patience);
                }

                // Whoever has the name keeps the directory: the supervisor must not remove it.
                await supervisor.DetachAsync(cancellationToken);
            }
            catch
            {
                await supervisor.DisposeAsync();
                run.Dispose();
                throw;
            }

            await supervisor.DisposeAsync();
        }
    }

    /// <summary>Runs initdb.</summary>
    /// <exception cref="HostUnavailableException">It failed.</exception>
    internal async Task InitializeAsync(CancellationToken cancellationToken)
    {
        int status = await _supervisor.InitializeAsync(cancellationToken);
        if (status != 0)
        {
            throw Failed($"initdb of {_binaries} ended with status {status}", Run.InitdbLog);
        }
    }

    /// <summary>Starts the server and returns when it takes connections.</summary>
    /// <exception cref="HostUnavailableException">It ended, or was not ready in time.</exception>
    /// <exception cref="HostSettingException">It does not take a setting.</exception>
    internal async Task StartServerAsync(CancellationToken cancellationToken)
    {
        Postmaster = await _supervisor.StartServerAsync(cancellationToken);
        long began = Stopwatch.GetTimestamp();
        while (!PostmasterFile.IsReady(Run.PostmasterFile, Postmaster))
        {
            if (ProcessIdentity.Find(Postmaster) is null)
            {
                throw Failed($"{_binaries} ended while it started", Run.ServerLog);
            }

            if (Stopwatch.GetElapsedTime(began) > _patience)
            {
                throw Failed($"{_binaries} was not ready after {_patience.TotalSeconds:0} seconds", Run.ServerLog);
            }

            // pg_ctl -w looks every 100 ms; a server on tmpfs is ready after 20.
            await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        }
    }

    /// <inheritdoc cref="Supervisor.StopServerAsync"/>
    internal Task<int> StopServerAsync(CancellationToken cancellationToken) => _supervisor.StopServerAsync(cancellationToken);

    /// <inheritdoc cref="Supervisor.DetachAsync"/>
    internal Task<int> DetachAsync(CancellationToken cancellationToken) => _supervisor.DetachAsync(cancellationToken);

    /// <summary>Ends the server at once and waits until its directory is gone. After <see cref="DetachAsync"/> both stay.</summary>
    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();
        Run.Dispose();
    }

    private Exception Failed(string what, string log)
    {
        string text = File.Exists(log) ? File.ReadAllText(log) : "";
        string tail = ProgramRun.Complaint(text);
        if (text.Contains("contains errors", StringComparison.Ordinal) && text.Contains("configuration", StringComparison.Ordinal))
        {
            return new HostSettingException(
                "ServerOptions.Settings",
                $"{_binaries} takes the settings of ServerOptions.Settings.",
                $"It does not: {ProgramRun.LastLines(text, 3)}.",
                "Mend or leave out the setting that the server names.");
        }

        return new HostUnavailableException(
            $"{what}{(tail.Length > 0 ? $": {tail}" : "")}",
            text.Contains("No space left", StringComparison.Ordinal)
                ? $"free space in {Run.Storage.Root}, or set TMPDIR to a folder with room"
                : $"try it by hand: {string.Join(' ', Initdb.Command(_binaries, "/tmp/try"))}");
    }
}
