using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>Removes the rows of the plan's tenants that an earlier run left.</summary>
internal static class SeedReplacement
{
    /// <summary>
    /// Deletes children before parents, table by table. Deleting the tenants alone and leaving the rest to ON DELETE CASCADE
    /// would be shorter, but a NO ACTION key between two cascading branches is checked before the longer branch is gone.
    /// </summary>
    public static async Task DeleteTenantsAsync(
        NpgsqlConnection connection, DatabaseCatalog catalog, SeedTenants tenants, Guid[] ids, CancellationToken cancellationToken)
    {
        IEnumerable<QualifiedName> owned = catalog.Tables
            .Where(table => table.Name != tenants.Table && table.Kind != TableKind.Foreign && table.PartitionOf is null && table.FindColumn(tenants.TenantColumn) is not null)
            .Select(table => table.Name);
        foreach (QualifiedName table in new ForeignKeyGraph(owned, catalog.ForeignKeys).ParentsFirst().Reverse())
        {
            await DeleteAsync(connection, table, tenants.TenantColumn, ids, cancellationToken);
        }

        await DeleteAsync(connection, tenants.Table, tenants.KeyColumn, ids, cancellationToken);
    }

    /// <summary>Deletes the rows of an upserted table that an earlier run wrote and this one did not.</summary>
    public static async Task DeleteObsoleteAsync(
        NpgsqlConnection connection, TableSeed seed, string key, string staging, CancellationToken cancellationToken)
    {
        string column = SqlIdentifier.Quote(key);
        List<Guid> obsolete = [];
        await using (NpgsqlCommand command = new(
            $"select {column} from {seed.Table.Sql} except select {column} from {staging}", connection))
        await using (NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                if (seed.Owns(reader.GetGuid(0)))
                {
                    obsolete.Add(reader.GetGuid(0));
                }
            }
        }

        if (obsolete.Count > 0)
        {
            await DeleteAsync(connection, seed.Table, key, [.. obsolete], cancellationToken);
        }
    }

    private static async Task DeleteAsync(
        NpgsqlConnection connection, QualifiedName table, string column, Guid[] ids, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new($"delete from {table.Sql} where {SqlIdentifier.Quote(column)} = any($1)", connection)
        {
            Parameters = { new() { Value = ids } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
