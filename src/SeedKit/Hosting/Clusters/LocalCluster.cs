using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
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
    private readonly ClusterCache _cache;
    private ClusterExtraction? _extraction;
    private IDisposable? _cacheLock;
    private bool _detached;
    private int _disposed;
    private int _postmaster;

    private LocalCluster(RunDirectory run, Supervisor supervisor, PostgresBinaries binaries, ServerOptions options)
    {
        _run = run;
        _supervisor = supervisor;
        _binaries = binaries;
        _options = options;
        _cache = new ClusterCache(new UserFolders(options.Environment).Cache, options.Logger);
        Live[this] = true;
    }

    /// <summary>Whether the cluster can be kept in the cache.</summary>
    internal bool CanSave => _options.CacheKey is not null && !_detached;

    /// <summary>Whether it outlives this process.</summary>
    internal bool IsDetached => _detached;

    /// <summary>Makes and starts a cluster in one storage.</summary>
    /// <exception cref="HostUnavailableException">initdb or the server failed there; nothing is left.</exception>
    internal static async Task<Server> StartAsync(
        string hostName, PostgresBinaries binaries, ClusterStorage storage, ClusterUser user, ServerOptions options,
        CancellationToken cancellationToken)
    {
        LocalCluster cluster = await PrepareAsync(binaries, storage, user, options, cancellationToken);
        try
        {
            bool fromCache = await cluster.StartSavedAsync(cancellationToken);
            if (!fromCache)
            {
                await cluster.StartBlankAsync(cancellationToken);
            }

            ServerDescription description = cluster.Describe(hostName, fromCache);
            if (options.Detached)
            {
                await cluster.DetachAsync(description, cancellationToken);
            }

            return new Server(description, cluster);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The supervisor comes first and the directory after: killed at any moment in between, we leave nothing.
    /// </summary>
    private static async Task<LocalCluster> PrepareAsync(
        PostgresBinaries binaries, ClusterStorage storage, ClusterUser user, ServerOptions options, CancellationToken cancellationToken)
    {
        while (true)
        {
            RunDirectory run = RunDirectory.Plan(storage, user);
            Supervisor supervisor = Supervisor.Start(run, binaries, Initdb.Command(binaries, run.Data));
            try
            {
                if (run.TryCreate())
                {
                    return new LocalCluster(run, supervisor, binaries, options);
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

    /// <summary>Returns when a database of a saved cluster is in its place, or all of them are.</summary>
    /// <param name="oid">The database's oid, or null for all.</param>
    /// <exception cref="HostUnavailableException">The saved cluster could not be copied to its end. A damaged one is no longer in the cache.</exception>
    internal async Task WholeAsync(uint? oid)
    {
        if (_extraction is not { } extraction)
        {
            return;
        }

        try
        {
            await (oid is { } one ? extraction.WholeAsync(one) : extraction.WholeAsync());
        }
        catch (InvalidDataException failure)
        {
            _cache.Discard(ClusterCache.Key(_binaries, _options.CacheKey ?? ""));
            throw new HostUnavailableException(failure.Message.TrimEnd('.'), "run again: it was removed from the cache and will be made anew", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostUnavailableException(
                $"the saved cluster could not be copied: {failure.Message.TrimEnd('.')}", $"make room in {_run.Storage.Root}, or set TMPDIR to another folder", failure);
        }
    }

    /// <summary>Stops the server cleanly, keeps its files under the cache key, and starts it again.</summary>
    internal async Task SaveAsync(CancellationToken cancellationToken)
    {
        await WholeAsync(null);
        int status = await _supervisor.StopServerAsync(cancellationToken);
        if (status == 0)
        {
            await _cache.StoreAsync(ClusterCache.Key(_binaries, _options.CacheKey!), _run.Data, cancellationToken);
        }

        _cacheLock?.Dispose();
        _cacheLock = null;
        await StartServerAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        Live.TryRemove(this, out _);
        if (_extraction is { } extraction)
        {
            await extraction.DisposeAsync();
        }

        await _supervisor.DisposeAsync();
        _cacheLock?.Dispose();
        _run.Dispose();
        if (_detached)
        {
            return;
        }

        // The supervisor removed both; this is for one that was killed.
        await Postmaster.StopAsync(_run.Data, CancellationToken.None);
        RunDirectory.Remove(_run.Path);
        RunDirectory.Remove(_run.Sockets);
    }

    /// <summary>Starts what was saved under the caller's key. False if there is none, and then its making is ours alone.</summary>
    private async Task<bool> StartSavedAsync(CancellationToken cancellationToken)
    {
        if (_options.CacheKey is not { } content)
        {
            return false;
        }

        string key = ClusterCache.Key(_binaries, content);
        if (await TryStartAsync(key, cancellationToken))
        {
            return true;
        }

        _cacheLock = await _cache.LockAsync(key, _options.StartTimeout, cancellationToken);
        if (await TryStartAsync(key, cancellationToken))
        {
            _cacheLock?.Dispose();
            _cacheLock = null;
            return true;
        }

        return false;
    }

    /// <summary>Starts a blank cluster, a copy of the one that the first run made.</summary>
    private async Task StartBlankAsync(CancellationToken cancellationToken)
    {
        string key = ClusterCache.Key(_binaries, "");
        if (await TryStartAsync(key, cancellationToken))
        {
            return;
        }

        using (await _cache.LockAsync(key, _options.StartTimeout, cancellationToken))
        {
            if (await TryStartAsync(key, cancellationToken))
            {
                return;
            }

            int status = await _supervisor.InitializeAsync(cancellationToken);
            if (status != 0)
            {
                throw Failed($"initdb of {_binaries} ended with status {status}", _run.InitdbLog);
            }

            await _cache.StoreAsync(key, _run.Data, cancellationToken);
        }

        await ConfigureAndStartAsync(cancellationToken);
    }

    /// <summary>Copies and starts a saved cluster. One that is damaged or does not start is removed from the cache.</summary>
    private async Task<bool> TryStartAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            _extraction = await _cache.TryStartAsync(key, _run.Data, _run.User, () => ConfigureAndStartAsync(cancellationToken), cancellationToken);
            if (_extraction is not null && !_options.MayReturnEarly)
            {
                await _extraction.WholeAsync();
            }

            return _extraction is not null;
        }
        catch (Exception failure)
            when (failure is HostUnavailableException or InvalidDataException or FileNotFoundException or UnauthorizedAccessException)
        {
            _options.Logger.LogWarning(
                "The saved cluster {Key} is of no use and will be made again: {Reason}",
                key,
                failure is HostUnavailableException unavailable ? unavailable.Reason : failure.Message);
            if (_extraction is not null)
            {
                await _extraction.DisposeAsync();
                _extraction = null;
            }

            await _supervisor.StopServerAsync(cancellationToken);
            _cache.Discard(key);
            RunDirectory.Remove(_run.Data);
            return false;
        }
    }

    private async Task ConfigureAndStartAsync(CancellationToken cancellationToken)
    {
        ClusterConfiguration.Write(_run, _options.Settings);
        await StartServerAsync(cancellationToken);
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

    /// <summary>Registered before the supervisor lets go: a server that nobody knows would run for ever.</summary>
    internal async Task DetachAsync(ServerDescription description, CancellationToken cancellationToken)
    {
        if (_detached)
        {
            return;
        }

        await WholeAsync(null);
        await File.WriteAllTextAsync(_run.DetachedMark, "", cancellationToken);
        await DetachedRegistry.Open(_options).AddAsync(
            new DetachedServer
            {
                Name = Path.GetFileName(_run.Path),
                Process = _postmaster,
                Directory = _run.Path,
                SocketDirectory = _run.Sockets,
                ConnectionString = description.ConnectionString,
                Version = description.Version,
                StorageDescription = description.StorageDescription,
            },
            cancellationToken);
        await _supervisor.DetachAsync(cancellationToken);
        _detached = true;
        _cacheLock?.Dispose();
        _cacheLock = null;
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
                ? $"free space in {_run.Storage.Root}, or set TMPDIR to a folder with room"
                : $"try it by hand: {string.Join(' ', Initdb.Command(_binaries, "/tmp/try"))}");
    }
}
