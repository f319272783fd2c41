using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Baselines;

/// <summary>Drops what runs that ended without cleaning up have left on a server, and templates that nothing has use for.</summary>
public static class DatabaseSweep
{
    /// <summary>Templates that stay on a server, the newest first: enough for a few branches and profiles in turn.</summary>
    public const int TemplatesKept = 8;

    /// <summary>Sweeps a server.</summary>
    /// <param name="serverConnectionString">Leads to the server as a role that may drop the databases.</param>
    /// <param name="cancellationToken">Ends the sweep between two databases.</param>
    /// <returns>The names of the databases that were dropped.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string serverConnectionString, CancellationToken cancellationToken)
    {
        await using ServerDatabases databases = await ServerDatabases.OpenAsync(serverConnectionString, cancellationToken);
        return await RunAsync(databases, cancellationToken);
    }

    internal static async Task<IReadOnlyList<string>> RunAsync(ServerDatabases databases, CancellationToken cancellationToken)
    {
        List<string> swept = [];
        IReadOnlyList<string> names = await ReadNamesAsync(databases, cancellationToken);
        foreach (IGrouping<int, string> dead in names
            .Where(name => DatabaseName.TryReadOwner(name, out int owner) && owner != Environment.ProcessId)
            .GroupBy(name => DatabaseName.TryReadOwner(name, out int owner) ? owner : 0))
        {
            swept.AddRange(await SweepOwnerAsync(databases, dead.Key, [.. dead], cancellationToken));
        }

        foreach (string template in names.Where(DatabaseName.IsTemplate).Skip(TemplatesKept))
        {
            if (await SweepTemplateAsync(databases, template, cancellationToken))
            {
                swept.Add(template);
            }
        }

        return swept;
    }

    // Those that this role may drop; a server that several share has others' too. Newest first: object ids grow, and PostgreSQL keeps no
    // date of creation.
    private static async Task<IReadOnlyList<string>> ReadNamesAsync(ServerDatabases databases, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await databases.OpenAsync(cancellationToken);
        await using NpgsqlCommand command = new(
            @"select datname from pg_catalog.pg_database where datname like 'sk\_%' and pg_catalog.pg_has_role(datdba, 'usage') order by oid desc",
            connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> names = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    // Whoever uses a template, in this process or another, holds its lock shared.
    private static async Task<bool> SweepTemplateAsync(ServerDatabases databases, string template, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await databases.OpenAsync(cancellationToken);
        await using NpgsqlCommand command = new("select pg_catalog.pg_try_advisory_lock(@class, pg_catalog.hashtext(@name))", connection);
        command.Parameters.AddWithValue("class", ServerDatabases.TemplateLockClass);
        command.Parameters.AddWithValue("name", template);
        if (!(bool)(await command.ExecuteScalarAsync(cancellationToken))!)
        {
            return false;
        }

        try
        {
            await databases.ExecuteAsync($"alter database {SqlIdentifier.Quote(template)} with is_template false", cancellationToken);
            await databases.DropAsync(template, cancellationToken);
            await databases.DropAsync(DatabaseName.Ready(template), cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // Another sweep was quicker.
            return false;
        }
        finally
        {
            command.CommandText = "select pg_catalog.pg_advisory_unlock(@class, pg_catalog.hashtext(@name))";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    // A living owner holds the lock shared, so the exclusive one can be had only when it is dead, and by one sweeper only.
    private static async Task<IReadOnlyList<string>> SweepOwnerAsync(
        ServerDatabases databases, int owner, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await databases.OpenAsync(cancellationToken);
        await using NpgsqlCommand command = new("select pg_catalog.pg_try_advisory_lock(@class, @process)", connection);
        command.Parameters.AddWithValue("class", ServerDatabases.OwnerLockClass);
        command.Parameters.AddWithValue("process", owner);
        if (!(bool)(await command.ExecuteScalarAsync(cancellationToken))!)
        {
            return [];
        }

        List<string> dropped = [];
        try
        {
            foreach (string name in names)
            {
                if (await TryDropAsync(databases, name, cancellationToken))
                {
                    dropped.Add(name);
                }
            }
        }
        finally
        {
            command.CommandText = "select pg_catalog.pg_advisory_unlock(@class, @process)";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }

        return dropped;
    }

    private static async Task<bool> TryDropAsync(ServerDatabases databases, string name, CancellationToken cancellationToken)
    {
        try
        {
            await databases.DropAsync(name, cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // Somebody looks at it whose session this role may not end, a superuser for instance. A later sweep finds it again.
            return false;
        }
    }
}
