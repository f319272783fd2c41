using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>All that is asked before the first row is written: may this role, and may this database.</summary>
internal static class SeedGuard
{
    /// <exception cref="SeedPrivilegeException">Row-level security binds the role.</exception>
    public static async Task CheckRoleAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(
            "select rolname, rolsuper or rolbypassrls from pg_catalog.pg_roles where rolname = current_user", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        _ = await reader.ReadAsync(cancellationToken);
        if (!reader.GetBoolean(1))
        {
            throw new SeedPrivilegeException(reader.GetString(0));
        }
    }

    /// <exception cref="SeedBookkeepingException">SeedKit did not install the schema.</exception>
    public static async Task CheckBookkeepingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(
            """
            select pg_catalog.to_regclass('seedkit.seed_state') is not null,
                (select count(*) from pg_catalog.pg_class where relkind in ('r', 'p') and oid >= 16384)
            """,
            connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        _ = await reader.ReadAsync(cancellationToken);
        if (!reader.GetBoolean(0))
        {
            throw new SeedBookkeepingException(connection.Database, reader.GetInt64(1));
        }
    }

    /// <returns>The plan's tenants that are there and will be replaced.</returns>
    /// <exception cref="SeedRefusedException">The database is not a throwaway, or holds what may not be replaced.</exception>
    public static async Task<Guid[]> CheckDatabaseAsync(
        NpgsqlConnection connection, SeedTenants? tenants, SeedOptions options, CancellationToken cancellationToken)
    {
        List<(Guid Id, string Name)> present = await TenantsAsync(connection, tenants, cancellationToken);
        bool named = string.Equals(options.AllowNonDemo, connection.Database, StringComparison.Ordinal);
        SeedRefusal refusal = new()
        {
            ForeignTenants = named ? [] : [.. present.Where(tenant => !tenants!.Owns(tenant.Id)).Select(Describe)],
            SeededTenants = options.Replace ? [] : [.. present.Where(tenant => tenants!.Owns(tenant.Id)).Select(Describe)],
            Unmarked = !named && !await IsThrowawayAsync(connection, cancellationToken),
        };
        if (!refusal.IsEmpty)
        {
            bool otherName = options.AllowNonDemo is not null && !named;
            throw new SeedRefusedException(connection.Database, refusal with { OtherName = otherName ? options.AllowNonDemo : null });
        }

        return [.. present.Select(tenant => tenant.Id).Where(id => tenants!.Owns(id))];
    }

    private static string Describe((Guid Id, string Name) tenant) => $"{tenant.Name} ({tenant.Id:D})";

    private static async Task<List<(Guid Id, string Name)>> TenantsAsync(
        NpgsqlConnection connection, SeedTenants? tenants, CancellationToken cancellationToken)
    {
        List<(Guid, string)> present = [];
        if (tenants is null)
        {
            return present;
        }

        string key = SqlIdentifier.Quote(tenants.KeyColumn);
        string name = SqlIdentifier.Quote(tenants.NameColumn);
        await using NpgsqlCommand command = new($"select {key}, {name}::text from {tenants.Table.Sql} order by 2, 1", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            present.Add((reader.GetGuid(0), reader.GetString(1)));
        }

        return present;
    }

    // Two statements: a query that names a table that is not there fails, even behind a condition.
    private static async Task<bool> IsThrowawayAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand there = new("select to_regclass('seedkit.throwaway') is not null", connection);
        if (await there.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return false;
        }

        await using NpgsqlCommand marked = new("select exists (select from seedkit.throwaway)", connection);
        return await marked.ExecuteScalarAsync(cancellationToken) is true;
    }
}
