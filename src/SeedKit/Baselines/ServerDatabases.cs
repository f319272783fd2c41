using System.Globalization;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Postgres;

namespace SeedKit.Baselines;

/// <summary>
/// The databases of one server, as one process sees them: creates, renames and drops them, and holds the lock that tells other
/// processes that this one lives.
/// </summary>
/// <remarks>
/// Advisory locks are per database, so everybody takes them in the database that the server's connection string names. The
/// lock of the living is a shared one on the process id: two machines may have equal ids on one external server, and then
/// neither sweeps the other's databases.
/// </remarks>
internal sealed class ServerDatabases : IAsyncDisposable
{
    /// <summary>The first key of the two-key advisory locks that living processes hold; the second is the process id.</summary>
    public const int OwnerLockClass = 0x5EED;

    /// <summary>The first key of the locks on templates that are in use; the second is a hash of the name.</summary>
    public const int TemplateLockClass = 0x5EEE;

    private readonly string connectionString;
    private readonly Server? server;
    private readonly NpgsqlConnection owner;
    private readonly SemaphoreSlim ownerGate = new(1);
    private readonly NpgsqlDataSource administration;
    private readonly int version;
    private readonly bool durable;
    private volatile bool serverEnds;
    private int lastNumber;

    private ServerDatabases(
        string connectionString,
        Server? server,
        NpgsqlConnection owner,
        NpgsqlDataSource administration,
        int version,
        bool durable,
        string role)
    {
        this.connectionString = connectionString;
        this.server = server;
        this.owner = owner;
        this.administration = administration;
        this.version = version;
        this.durable = durable;
        Role = role;
    }

    /// <summary>The role that connects, and owns what is created.</summary>
    public string Role { get; }

    /// <summary>Connects, and takes the lock of the living.</summary>
    public static Task<ServerDatabases> OpenAsync(string connectionString, CancellationToken cancellationToken) =>
        OpenAsync(connectionString, null, cancellationToken);

    /// <summary>Connects to a server that may still be copying databases, and takes the lock of the living.</summary>
    public static Task<ServerDatabases> OpenAsync(Server server, CancellationToken cancellationToken) =>
        OpenAsync(server.ConnectionString, server, cancellationToken);

    /// <summary>The name of the template with this fingerprint here.</summary>
    public string TemplateName(string fingerprint) => DatabaseName.Template(fingerprint, version, Role);

    /// <summary>The connection string that leads to a database of this server.</summary>
    public string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;

    /// <summary>Creates a database that belongs to this process, under the next free name.</summary>
    /// <param name="hashOf">The template whose hash the name carries.</param>
    /// <param name="from">The database to copy.</param>
    /// <param name="cancellationToken">Ends the wait; a database that is being created is finished first.</param>
    public Task<string> CreateAsync(string hashOf, string from, CancellationToken cancellationToken) =>
        UnderNextNameAsync(hashOf, name => CopyAsync(from, name, "", cancellationToken));

    /// <summary>Copies a template into a database to which nobody can connect, for <see cref="TakeAsync"/>.</summary>
    public Task KeepReadyAsync(string template, CancellationToken cancellationToken) =>
        CopyAsync(template, DatabaseName.Ready(template), " allow_connections false", cancellationToken);

    /// <summary>Makes a template's ready copy a database that belongs to this process, under the next free name.</summary>
    /// <returns>The name, or null if another process was quicker.</returns>
    public async Task<string?> TakeAsync(string template, CancellationToken cancellationToken)
    {
        string ready = SqlIdentifier.Quote(DatabaseName.Ready(template));
        try
        {
            return await UnderNextNameAsync(template, name => ExecuteAsync(
                $"alter database {ready} rename to {SqlIdentifier.Quote(name)}; alter database {SqlIdentifier.Quote(name)} with allow_connections true",
                cancellationToken));
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return null;
        }
    }

    /// <summary>Finds a template and keeps it from being swept until this object is disposed; waits for a sweep that is dropping it.</summary>
    /// <returns>The oids of the template and of its ready copy, 0 for what is not there.</returns>
    public async Task<(uint Template, uint ReadyCopy)> FindTemplateAsync(string name, CancellationToken cancellationToken)
    {
        await ownerGate.WaitAsync(cancellationToken);
        try
        {
            await using NpgsqlBatch batch = new(owner)
            {
                BatchCommands =
                {
                    new("select pg_catalog.pg_advisory_lock_shared($1, pg_catalog.hashtext($2))")
                    {
                        Parameters = { new() { Value = TemplateLockClass }, new() { Value = name } },
                    },
                    new("select oid, datname = $1 from pg_catalog.pg_database where datname in ($1, $2)")
                    {
                        Parameters = { new() { Value = name }, new() { Value = DatabaseName.Ready(name) } },
                    },
                },
            };
            await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            (uint template, uint readyCopy) = (0, 0);
            while (await reader.ReadAsync(cancellationToken))
            {
                uint oid = reader.GetFieldValue<uint>(0);
                (template, readyCopy) = reader.GetBoolean(1) ? (oid, readyCopy) : (template, oid);
            }

            return (template, readyCopy);
        }
        finally
        {
            ownerGate.Release();
        }
    }

    /// <summary>Returns when a database that <see cref="FindTemplateAsync"/> has found can be used: a server from the cluster cache may not have it yet.</summary>
    public Task WholeAsync(uint oid) => server?.WholeAsync(oid) ?? Task.CompletedTask;

    /// <summary>Drops a database and whoever is still connected to it; one that is gone already is no error.</summary>
    public Task DropAsync(string name, CancellationToken cancellationToken) => serverEnds
        ? Task.CompletedTask
        : ExecuteAsync($"drop database if exists {SqlIdentifier.Quote(name)} with (force)", cancellationToken);

    /// <summary>The server is about to end and takes all databases with it: from here on, dropping one does nothing.</summary>
    public void LeaveToServer() => serverEnds = true;

    /// <summary>Runs statements that cannot stand in a transaction, one by one.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await administration.OpenConnectionAsync(cancellationToken);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A connection to the database where the advisory locks live; it goes back to its pool when disposed.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) =>
        administration.OpenConnectionAsync(cancellationToken);

    /// <summary>Who is connected to a database, one line each.</summary>
    public async Task<IReadOnlyList<string>> ReadSessionsAsync(string database, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await administration.OpenConnectionAsync(cancellationToken);
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(ServerDatabases), "sessions.sql"), connection);
        command.Parameters.AddWithValue("database", database);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> sessions = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            sessions.Add(reader.GetString(0));
        }

        return sessions;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await administration.DisposeAsync();
        await owner.DisposeAsync();
        ownerGate.Dispose();
    }

    private static async Task<ServerDatabases> OpenAsync(
        string connectionString, Server? server, CancellationToken cancellationToken)
    {
        NpgsqlDataSource administration = DataSources.Plain(new(connectionString)
        {
            // More concurrent CREATE DATABASE did not make any of them sooner, on tmpfs or on disk.
            MaxPoolSize = 4,
            ApplicationName = "seedkit administration",
            CommandTimeout = 300,
        });
        NpgsqlConnection owner = DataSources.Plain(new(connectionString)
        {
            // Not pooled: closing it must end the session, and with it the lock.
            Pooling = false,
            KeepAlive = 30,
            ApplicationName = "seedkit owner",
        }).CreateConnection();
        try
        {
            // Whoever comes here administrates next, and a new server takes its time for each of its first sessions.
            await Task.WhenAll(owner.OpenAsync(cancellationToken), administration.WarmAsync(cancellationToken));
            await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(ServerDatabases), "take_owner_lock.sql"), owner);
            command.Parameters.AddWithValue("class", OwnerLockClass);
            command.Parameters.AddWithValue("process", Environment.ProcessId);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            int version = reader.GetInt32(0);
            bool durable = reader.GetBoolean(1);
            return new(connectionString, server, owner, administration, version, durable, reader.GetString(2));
        }
        catch
        {
            await owner.DisposeAsync();
            await administration.DisposeAsync();
            throw;
        }
    }

    private async Task<string> UnderNextNameAsync(string hashOf, Func<string, Task> act)
    {
        while (true)
        {
            string name = DatabaseName.Owned(hashOf, Environment.ProcessId, Interlocked.Increment(ref lastNumber));
            try
            {
                await act(name);
                return name;
            }
            catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // A process of the same id, here before or on another machine, has taken the name: take the next. At the very same moment
                // it is the index of pg_database that says so.
            }
        }
    }

    private async Task CopyAsync(string from, string name, string options, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync($"create database {SqlIdentifier.Quote(name)} {CopyClause(from)}{options}", cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            throw new TemplateInUseException(from, await ReadSessionsAsync(from, cancellationToken), exception);
        }
    }

    // FILE_COPY makes a checkpoint before and after, which costs seconds on a durable server and next to nothing on one that
    // never syncs, where it is three to seven times faster than writing the copy through the log. Blank databases come from
    // template0 with byte order: rows sort the same way on every host.
    private string CopyClause(string from)
    {
        string strategy = durable ? "wal_log" : "file_copy";
        string locale = from == "template0" ? " encoding 'UTF8' lc_collate 'C'" : "";
        return string.Create(CultureInfo.InvariantCulture, $"template {SqlIdentifier.Quote(from)} strategy {strategy}{locale}");
    }
}
