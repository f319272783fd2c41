using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace SeedKit.Hosting.Clusters;

/// <summary>A PostgreSQL that we made from binaries: initialised (or copied from the cache), started, ended with its owner.</summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    /// <summary>Keeps a server alive whose caller kept only its connection string: a collected pipe would end it.</summary>
    private static readonly ConcurrentDictionary<LocalCluster, bool> Live = new();

    private readonly RunDirectory _run;
    private readonly Supervisor _supervisor;
    private readonly PostgresBinaries _binaries;
    private readonly ServerOptions _options;
    private int _disposed;
    private int _postmaster;

    private LocalCluster(RunDirectory run, Supervisor supervisor, PostgresBinaries binaries, ServerOptions options)
    {
        _run = run;
        _supervisor = supervisor;
        _binaries = binaries;
        _options = options;
        Live[this] = true;
    }

    /// <summary>Whether the cluster can be kept in the cache.</summary>
    internal bool CanSave { get; }

    /// <summary>Makes and starts a cluster in one storage.</summary>
    /// <exception cref="HostUnavailableException">initdb or the server failed there; nothing is left.</exception>
    internal static async Task<Server> StartAsync(
        string hostName, PostgresBinaries binaries, ClusterStorage storage, ClusterUser user, ServerOptions options,
        CancellationToken cancellationToken)
    {
        RunDirectory run = RunDirectory.Create(storage, user);
        LocalCluster cluster;
        try
        {
            cluster = new(run, Supervisor.Start(run, binaries, Initdb.Command(binaries, run.Data)), binaries, options);
        }
        catch
        {
            run.Dispose();
            RunDirectory.Remove(run.Path);
            RunDirectory.Remove(run.Sockets);
            throw;
        }

        try
        {
            await cluster.InitializeAsync(cancellationToken);
            await ClusterConfiguration.WriteAsync(run, options.Settings, cancellationToken);
            await cluster.StartServerAsync(cancellationToken);
            return new Server(cluster.Describe(hostName, fromCache: false), cluster);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    internal Task SaveAsync(CancellationToken cancellationToken) => CanSave ? Task.CompletedTask.WaitAsync(cancellationToken) : throw new InvalidOperationException();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        Live.TryRemove(this, out _);
        await _supervisor.DisposeAsync();
        _run.Dispose();
        // The supervisor removed both; this is for one that was killed.
        RunDirectory.Remove(_run.Path);
        RunDirectory.Remove(_run.Sockets);
    }

    private async Task InitializeAsync(CancellationToken cancellationToken)
    {
        int status = await _supervisor.InitializeAsync(cancellationToken);
        if (status != 0)
        {
            throw Failed($"initdb of {_binaries} ended with status {status}", _run.InitdbLog);
        }
    }

    private async Task StartServerAsync(CancellationToken cancellationToken)
    {
        _postmaster = await _supervisor.StartServerAsync(cancellationToken);
        long began = Stopwatch.GetTimestamp();
        while (!PostmasterFile.IsReady(_run.PostmasterFile, _postmaster))
        {
            if (ProcessIdentity.Find(_postmaster) is null)
            {
                throw Failed($"{_binaries} ended while it started", _run.ServerLog);
            }

            if (Stopwatch.GetElapsedTime(began) > _options.StartTimeout)
            {
                throw Failed($"{_binaries} was not ready after {_options.StartTimeout.TotalSeconds:0} seconds", _run.ServerLog);
            }

            // pg_ctl -w looks every 100 ms; a server on tmpfs is ready after 20.
            await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
        }
    }

    private ServerDescription Describe(string hostName, bool fromCache) => new()
    {
        HostName = hostName,
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = _run.Sockets,
            Port = 5432,
            Username = Initdb.Superuser,
            Database = "postgres",
            IncludeErrorDetail = true,
        }.ConnectionString,
        Version = _binaries.Version,
        StorageDescription = $"{_binaries.Directory}, {_run.Storage.Describe()}",
        StartedFromCache = fromCache,
        LogFile = _run.ServerLog,
    };

    private HostUnavailableException Failed(string what, string log)
    {
        string tail = File.Exists(log) ? ProgramRun.LastLines(File.ReadAllText(log), 3) : "";
        return new HostUnavailableException(
            $"{what}{(tail.Length > 0 ? $": {tail}" : "")}",
            tail.Contains("No space left", StringComparison.Ordinal)
                ? $"free space in {_run.Storage.Root}, or set TMPDIR to a folder with room"
                : "try it by hand: " + string.Join(' ', Initdb.Command(_binaries, "/tmp/try")));
    }
}
