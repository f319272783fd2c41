using System.Diagnostics;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Postgres;

namespace SeedKit.Baselines;

/// <summary>
/// A database that was provisioned once and is copied for every test that wants one. It is built under a private name and renamed
/// when it is whole, so that a template that can be seen is a template that is finished; nobody can connect to it.
/// </summary>
/// <remarks>
/// One fingerprint is built once on a server, whichever process comes first: the others wait at an advisory lock. On an
/// external server a template outlives its process and is found again by the next; <see cref="DatabaseSweep"/> keeps the newest.
/// Safe for concurrent use.
/// </remarks>
public sealed class Template : IAsyncDisposable
{
    private readonly ServerDatabases databases;
    private readonly bool ownsDatabases;
    private readonly uint oid;
    private uint readyCopy;

    private Template(ServerDatabases databases, bool ownsDatabases, TemplateSource source, string name, (uint Template, uint ReadyCopy) found, TimeSpan? provisioning)
    {
        this.databases = databases;
        this.ownsDatabases = ownsDatabases;
        (oid, readyCopy) = found;
        Source = source;
        Name = name;
        Provisioning = provisioning;
    }

    /// <summary>What the template is made from.</summary>
    public TemplateSource Source { get; }

    /// <summary>The database's name on the server.</summary>
    /// <remarks>
    /// To be copied by <see cref="CloneAsync"/>: on a server from the cluster cache the template's files are there when that asks for them.
    /// </remarks>
    public string Name { get; }

    /// <summary>How long provisioning took, or null when the template was there already.</summary>
    public TimeSpan? Provisioning { get; }

    /// <summary>The server's databases, shared by all templates of a session.</summary>
    internal ServerDatabases Databases => databases;

    /// <summary>Finds the template on the server or builds it; sweeps what dead processes left there.</summary>
    /// <param name="serverConnectionString">Leads to the server as a superuser or a role that may create databases.</param>
    /// <param name="source">What the template is made from.</param>
    /// <param name="cancellationToken">Ends the wait and drops a half-built database.</param>
    /// <returns>The template; whoever receives it disposes it, which leaves the database on the server.</returns>
    public static async Task<Template> BuildAsync(
        string serverConnectionString, TemplateSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return await OpenAsync(await ServerDatabases.OpenAsync(serverConnectionString, cancellationToken), source, sweep: true, cancellationToken);
    }

    /// <summary>Finds the template on a server that may still be copying databases, or builds it.</summary>
    internal static async Task<Template> BuildAsync(Server server, TemplateSource source, CancellationToken cancellationToken) =>
        // No dead run has left anything on a saved cluster.
        await OpenAsync(await ServerDatabases.OpenAsync(server, cancellationToken), source, sweep: !server.StartedFromCache, cancellationToken);

    /// <summary>A template that starts as a copy of this one instead of a blank database.</summary>
    /// <param name="source">What is added; its fingerprint must cover this template's too.</param>
    /// <param name="cancellationToken">Ends the wait and drops a half-built database.</param>
    public Task<Template> DeriveAsync(TemplateSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return FindOrBuildAsync(databases, source, this, cancellationToken);
    }

    /// <summary>Copies the template.</summary>
    /// <returns>The copy; disposing it drops it.</returns>
    /// <exception cref="TemplateInUseException">Somebody found a way to connect to the template.</exception>
    public async Task<TestDatabase> CloneAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref readyCopy, 0) is > 0 and uint ready)
        {
            await databases.WholeAsync(ready);
            if (await databases.TakeAsync(Name, cancellationToken) is { } taken)
            {
                return new(databases, taken);
            }
        }

        return new(databases, await CopyAsync(Name, cancellationToken));
    }

    /// <summary>A database without any object, for what must start from nothing.</summary>
    /// <returns>The database; disposing it drops it.</returns>
    public async Task<TestDatabase> CreateBlankAsync(CancellationToken cancellationToken) =>
        new(databases, await databases.CreateAsync(Name, "template0", cancellationToken));

    /// <summary>
    /// Leaves a copy of the template beside it, which whoever finds the template next has for its first clone: renaming takes a millisecond
    /// where copying takes thirty. For a server that is about to be saved.
    /// </summary>
    internal Task KeepReadyAsync(CancellationToken cancellationToken) => databases.KeepReadyAsync(Name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ownsDatabases ? databases.DisposeAsync() : ValueTask.CompletedTask;

    private static async Task<Template> OpenAsync(ServerDatabases databases, TemplateSource source, bool sweep, CancellationToken cancellationToken)
    {
        try
        {
            if (sweep)
            {
                await DatabaseSweep.RunAsync(databases, cancellationToken);
            }

            return await FindOrBuildAsync(databases, source, null, cancellationToken);
        }
        catch
        {
            await databases.DisposeAsync();
            throw;
        }
    }

    // The first of a session, which has no parent, owns what they share.
    private static async Task<Template> FindOrBuildAsync(
        ServerDatabases databases, TemplateSource source, Template? parent, CancellationToken cancellationToken)
    {
        string name = databases.TemplateName(source.Fingerprint);
        (uint Template, uint) found = await databases.FindTemplateAsync(name, cancellationToken);
        if (found.Template > 0)
        {
            return new(databases, parent is null, source, name, found, provisioning: null);
        }

        await using NpgsqlConnection gate = await databases.OpenAsync(cancellationToken);
        await using NpgsqlCommand enter = new("select pg_catalog.pg_advisory_lock(pg_catalog.hashtextextended(@name, 0))", gate);
        enter.Parameters.AddWithValue("name", name);
        // Whoever waits here waits for another process to provision, which may take minutes.
        enter.CommandTimeout = 0;
        await enter.ExecuteNonQueryAsync(cancellationToken);
        try
        {
            found = await databases.FindTemplateAsync(name, cancellationToken);
            TimeSpan? provisioning = found.Template > 0 ? null : await BuildAsync(databases, source, name, parent, cancellationToken);
            return new(databases, parent is null, source, name, found, provisioning);
        }
        finally
        {
            await using NpgsqlCommand leave = new("select pg_catalog.pg_advisory_unlock_all()", gate);
            await leave.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task<string> CopyAsync(string hashOf, CancellationToken cancellationToken)
    {
        await databases.WholeAsync(oid);
        return await databases.CreateAsync(hashOf, Name, cancellationToken);
    }

    private static async Task<TimeSpan> BuildAsync(
        ServerDatabases databases, TemplateSource source, string name, Template? parent, CancellationToken cancellationToken)
    {
        string building = parent is null
            ? await databases.CreateAsync(name, "template0", cancellationToken)
            : await parent.CopyAsync(name, cancellationToken);
        try
        {
            long start = Stopwatch.GetTimestamp();
            await using (NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(databases.ConnectionStringOf(building))
            {
                // A pooled session would still be connected when the database is renamed.
                Pooling = false,
                ApplicationName = "seedkit provisioning",
                CommandTimeout = 0,
            }.ConnectionString))
            {
                await connection.OpenAsync(cancellationToken);
                await source.ProvisionAsync(connection, cancellationToken);
            }

            TimeSpan provisioning = Stopwatch.GetElapsedTime(start);
            await SealAsync(databases, source, building, name, cancellationToken);
            return provisioning;
        }
        catch
        {
            await databases.DropAsync(building, CancellationToken.None);
            throw;
        }
    }

    private static async Task SealAsync(
        ServerDatabases databases, TemplateSource source, string building, string name, CancellationToken cancellationToken)
    {
        string comment = SqlIdentifier.Literal($"SeedKit template of {source.Name}, fingerprint {source.Fingerprint}");
        await databases.ExecuteAsync($"comment on database {SqlIdentifier.Quote(building)} is {comment}", cancellationToken);
        await databases.ExecuteAsync(
            $"alter database {SqlIdentifier.Quote(building)} with allow_connections false is_template true", cancellationToken);
        await databases.ExecuteAsync(
            $"alter database {SqlIdentifier.Quote(building)} rename to {SqlIdentifier.Quote(name)}", cancellationToken);
    }
}
