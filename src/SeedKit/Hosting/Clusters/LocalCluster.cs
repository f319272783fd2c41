using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SeedKit.Hosting.Clusters;

/// <summary>A PostgreSQL that we made from binaries: initialised (or copied from the cache), started, ended with its owner.</summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    /// <summary>Keeps a server alive whose caller kept only its connection string: a collected pipe would end it.</summary>
    private static readonly ConcurrentDictionary<LocalCluster, bool> Live = new();

    private readonly ClusterProcess _process;
    private readonly PostgresBinaries _binaries;
    private readonly ServerOptions _options;
    private readonly ClusterCache _cache;
    private ClusterExtraction? _extraction;
    private IDisposable? _cacheLock;
    private bool _detached;
    private int _disposed;

    private LocalCluster(ClusterProcess process, PostgresBinaries binaries, ServerOptions options)
    {
        _process = process;
        _binaries = binaries;
        _options = options;
        _cache = new ClusterCache(new UserFolders(options.Environment).Cache, options.Logger);
        Live[this] = true;
    }

    /// <summary>Whether the cluster can be kept in the cache.</summary>
    internal bool CanSave => _options.CacheKey is not null && !_detached;

    /// <summary>Whether it outlives this process.</summary>
    internal bool IsDetached => _detached;

    private RunDirectory Run => _process.Run;

    /// <summary>Makes and starts a cluster in one storage.</summary>
    /// <exception cref="HostUnavailableException">initdb or the server failed there; nothing is left.</exception>
    internal static async Task<Server> StartAsync(
        string hostName, PostgresBinaries binaries, ClusterStorage storage, ClusterUser user, ServerOptions options,
        CancellationToken cancellationToken)
    {
        LocalCluster cluster = new(
            await ClusterProcess.PrepareAsync(binaries, storage, user, options.StartTimeout, cancellationToken), binaries, options);
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
                $"the saved cluster could not be copied: {failure.Message.TrimEnd('.')}", $"make room in {Run.Storage.Root}, or set TMPDIR to another folder", failure);
        }
    }

    /// <summary>Stops the server cleanly, keeps its files under the cache key, and starts it again.</summary>
    internal async Task SaveAsync(CancellationToken cancellationToken)
    {
        await WholeAsync(null);
        int status = await _process.StopServerAsync(cancellationToken);
        if (status == 0)
        {
            await _cache.StoreAsync(ClusterCache.Key(_binaries, _options.CacheKey!), Run.Data, cancellationToken);
        }

        _cacheLock?.Dispose();
        _cacheLock = null;
        await _process.StartServerAsync(cancellationToken);
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

        await _process.DisposeAsync();
        _cacheLock?.Dispose();
        if (_detached)
        {
            return;
        }

        // The supervisor removed both; this is for one that was killed.
        await Postmaster.StopAsync(Run.Data, CancellationToken.None);
        RunDirectory.Remove(Run.Path);
        RunDirectory.Remove(Run.Sockets);
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

            await _process.InitializeAsync(cancellationToken);
            await _cache.StoreAsync(key, Run.Data, cancellationToken);
        }

        await ConfigureAndStartAsync(cancellationToken);
    }

    /// <summary>Copies and starts a saved cluster. One that is damaged or does not start is removed from the cache.</summary>
    private async Task<bool> TryStartAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            _extraction = await _cache.TryStartAsync(key, Run.Data, Run.User, () => ConfigureAndStartAsync(cancellationToken), cancellationToken);
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

            await _process.StopServerAsync(cancellationToken);
            _cache.Discard(key);
            RunDirectory.Remove(Run.Data);
            return false;
        }
    }

    private async Task ConfigureAndStartAsync(CancellationToken cancellationToken)
    {
        ClusterConfiguration.Write(Run, _options.Settings);
        await _process.StartServerAsync(cancellationToken);
    }

    /// <summary>Registered before the supervisor lets go: a server that nobody knows would run for ever.</summary>
    internal async Task DetachAsync(ServerDescription description, CancellationToken cancellationToken)
    {
        if (_detached)
        {
            return;
        }

        await WholeAsync(null);
        await File.WriteAllTextAsync(Run.DetachedMark, "", cancellationToken);
        await DetachedRegistry.Open(_options).AddAsync(
            new DetachedServer
            {
                Name = Path.GetFileName(Run.Path),
                Process = _process.Postmaster,
                Directory = Run.Path,
                SocketDirectory = Run.Sockets,
                ConnectionString = description.ConnectionString,
                Version = description.Version,
                StorageDescription = description.StorageDescription,
            },
            cancellationToken);
        await _process.DetachAsync(cancellationToken);
        _detached = true;
        _cacheLock?.Dispose();
        _cacheLock = null;
    }

    private ServerDescription Describe(string hostName, bool fromCache) => new()
    {
        HostName = hostName,
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = Run.Sockets,
            Port = 5432,
            Username = Initdb.Superuser,
            Database = "postgres",
            IncludeErrorDetail = true,
        }.ConnectionString,
        Version = _binaries.Version,
        StorageDescription = $"{_binaries.Directory}, {Run.Storage.Describe()}",
        StartedFromCache = fromCache,
        LogFile = Run.ServerLog,
    };
}
