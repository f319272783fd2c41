using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using SeedKit.Hosting.Clusters;

namespace SeedKit.Hosting;

/// <summary>
/// A PostgreSQL that runs. Disposing it ends a server that SeedKit started, with its data; an external server and a detached
/// one go on running.
/// </summary>
/// <remarks>Safe for concurrent use, except that <see cref="SaveAsync"/> ends every connection.</remarks>
public sealed class Server : IAsyncDisposable
{
    private readonly ServerDescription _description;
    private readonly IAsyncDisposable? _lifetime;
    private readonly ConcurrentDictionary<string, bool> _opened = new(StringComparer.Ordinal);

    /// <summary>Describes a server that runs already. For hosts; everybody else calls <see cref="ServerHosts.StartAsync(ServerOptions, CancellationToken)"/>.</summary>
    /// <param name="description">Its facts.</param>
    /// <param name="lifetime">What ends it, or null for a server that goes on running. Disposed once.</param>
    public Server(ServerDescription description, IAsyncDisposable? lifetime)
    {
        ArgumentNullException.ThrowIfNull(description);
        _description = description;
        _lifetime = lifetime;
    }

    /// <summary>How to connect as superuser to the database <c>postgres</c>; may hold a password.</summary>
    public string ConnectionString => _description.ConnectionString;

    /// <summary>The name of the host that started it.</summary>
    public string HostName => _description.HostName;

    /// <summary><c>server_version_num</c>: 150020 is 15.20.</summary>
    public int Version => _description.Version;

    /// <summary>The major version: 15 to 18.</summary>
    public int Major => Version / 10000;

    /// <summary>Where the data lies and on what kind of storage, for people.</summary>
    public string StorageDescription => _description.StorageDescription;

    /// <summary>Whether the cluster came from the cache under <see cref="ServerOptions.CacheKey"/>, with all that was saved on it.</summary>
    public bool StartedFromCache => _description.StartedFromCache;

    /// <summary>Whether <see cref="SaveAsync"/> can keep this cluster: a host with a cluster cache, and a cache key given.</summary>
    public bool CanSave => _lifetime is LocalCluster { CanSave: true };

    /// <summary>Whether <see cref="DetachAsync"/> can let it outlive this process: a server that SeedKit started from binaries.</summary>
    public bool CanDetach => _lifetime is LocalCluster;

    /// <summary>Whether the server, and every database on it, ends when this object is disposed.</summary>
    internal bool EndsWhenDisposed => _lifetime is not (null or LocalCluster { IsDetached: true });

    /// <summary>One line for people: version, host, storage. No password.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"PostgreSQL {Major}.{Version % 10000} ({HostName}, {StorageDescription}{(StartedFromCache ? ", from the cluster cache" : "")})");

    /// <summary>Opens a connection as superuser. The caller disposes it.</summary>
    /// <param name="database">The database, or null for <c>postgres</c>.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="NpgsqlException">The database does not exist or the server is gone.</exception>
    public async Task<NpgsqlConnection> OpenAsync(string? database, CancellationToken cancellationToken)
    {
        string connectionString = database is null
            ? ConnectionString
            : new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database }.ConnectionString;
        _opened.TryAdd(connectionString, true);
        NpgsqlConnection connection = new(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Saves the cluster under <see cref="ServerOptions.CacheKey"/>: stops the server cleanly, copies its files, and starts it
    /// again at the same address. Every connection ends; pools other than <see cref="OpenAsync"/>'s are the caller's to clear.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException"><see cref="CanSave"/> is false.</exception>
    /// <remarks>A full disk or a folder that cannot be written costs the cache entry, not the server.</remarks>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (_lifetime is not LocalCluster { CanSave: true } cluster)
        {
            throw new InvalidOperationException($"The {HostName} server has no cluster cache, or was started without a cache key.");
        }

        ClearPools();
        await cluster.SaveAsync(cancellationToken);
    }

    /// <summary>
    /// Lets the server outlive this process, until <see cref="DetachedServers.StopAsync"/>. Called when all is ready on it, so
    /// that a failure on the way leaves nothing running.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; the server then still dies with this process.</param>
    /// <exception cref="InvalidOperationException">The server is not one that SeedKit starts from binaries.</exception>
    public Task DetachAsync(CancellationToken cancellationToken) => _lifetime is LocalCluster cluster
        ? cluster.DetachAsync(_description, cancellationToken)
        : throw new InvalidOperationException($"The {HostName} server is not started from binaries by SeedKit: only such a one can be detached.");

    /// <summary>Returns when a database of a saved cluster, or each of them, can be used: see <see cref="ServerOptions.MayReturnEarly"/>.</summary>
    /// <param name="database">The database's oid, or null for all.</param>
    /// <exception cref="HostUnavailableException">The saved cluster is damaged, or there is no room for it.</exception>
    internal Task WholeAsync(uint? database) => _lifetime is LocalCluster cluster ? cluster.WholeAsync(database) : Task.CompletedTask;

    /// <summary>The last lines of the server's log, oldest first; empty where SeedKit cannot read it.</summary>
    /// <param name="lines">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<string>> ReadLogAsync(int lines, CancellationToken cancellationToken)
    {
        using TextReader? reader = await OpenLogAsync(cancellationToken);
        if (reader is null)
        {
            return [];
        }

        Queue<string> last = new();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            last.Enqueue(line);
            if (last.Count > lines)
            {
                last.Dequeue();
            }
        }

        return [.. last];
    }

    /// <summary>Ends the server and removes its data, if SeedKit started it and it is not detached. Safe to call twice.</summary>
    public async ValueTask DisposeAsync()
    {
        ClearPools();
        if (_lifetime is not null)
        {
            await _lifetime.DisposeAsync();
        }
    }

    private async Task<TextReader?> OpenLogAsync(CancellationToken cancellationToken)
    {
        if (_description.ReadLog is { } read)
        {
            return new StringReader(await read(cancellationToken));
        }

        return _description.LogFile is { } path && File.Exists(path)
            ? new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            : null;
    }

    /// <summary>Npgsql crashes the process on some paths when a pooled connection notices that its server is gone (npgsql#4890).</summary>
    private void ClearPools()
    {
        foreach (string connectionString in _opened.Keys)
        {
            using NpgsqlConnection connection = new(connectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
