using System.Data;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Postgres;
using SeedKit.Verification;

namespace SeedKit.Tool.Auditing;

/// <summary>Counts the rows of every table, by tenant. Reads only, in one snapshot, past row-level security or not at all.</summary>
internal static class Auditor
{
    // Whoever holds a lock on a table for longer is changing it: there is nothing to count yet. Who has set a limit means it.
    private const string Settings = """
        set transaction read only;
        set local row_security = off;
        select pg_catalog.set_config('lock_timeout', '30s', true) where pg_catalog.current_setting('lock_timeout') operator(pg_catalog.=) '0'
        """;

    /// <summary>Counts.</summary>
    /// <param name="connection">Open, without a transaction.</param>
    /// <param name="contract">Tells tenants, and which tables may be empty.</param>
    /// <param name="schemas">The schemas to look at instead of the contract's; empty for the contract's, or for all where it names none.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    /// <exception cref="NothingInspectedException">There is no table.</exception>
    /// <exception cref="PostgresException">The role may not read a table, or row-level security hides rows from it.</exception>
    public static async Task<DataAudit> AuditAsync(
        NpgsqlConnection connection, Contract contract, IReadOnlyList<string> schemas, CancellationToken cancellationToken)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using (NpgsqlCommand settings = new(Settings, connection))
        {
            await settings.ExecuteNonQueryAsync(cancellationToken);
        }

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, cancellationToken);
        IReadOnlyList<string> inspected = schemas.Count > 0 ? schemas : contract.Schemas;
        Table[] tables = [.. catalog.Tables.Where(table => table.PartitionOf is null && table.Kind != TableKind.Foreign && IsInspected(table, inspected))];
        if (tables.Length == 0)
        {
            throw new NothingInspectedException(
                catalog.Database, inspected, [.. catalog.Tables.Select(table => table.Name.Schema).Distinct().Order(StringComparer.Ordinal)]);
        }

        Tenancy? tenancy = contract.Tenancy?.For(catalog.PrimaryKeyOf);
        IReadOnlyList<TableAudit> audits = await CountAsync(connection, tables, contract with { Tenancy = tenancy }, cancellationToken);
        return new DataAudit(audits, await ReadTenantsAsync(connection, catalog, tenancy, cancellationToken));
    }

    private static bool IsInspected(Table table, IReadOnlyList<string> schemas) => schemas.Count > 0
        ? schemas.Contains(table.Name.Schema, StringComparer.Ordinal)
        : table.Name.Schema != DatabaseCatalog.BookkeepingSchema;

    private static async Task<IReadOnlyList<TableAudit>> CountAsync(
        NpgsqlConnection connection, Table[] tables, Contract contract, CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new(connection) { Timeout = 0 };
        foreach (Table table in tables)
        {
            string key = TenantColumn(table, contract.Tenancy) is { } column ? $"{SqlIdentifier.Quote(column)}::text" : "null::text";
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"select {key}, count(*) from {table.Name.Sql} group by 1"));
        }

        List<TableAudit> audits = [];
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (Table table in tables)
        {
            long rows = 0;
            Dictionary<string, long> byTenant = new(StringComparer.Ordinal);
            while (await reader.ReadAsync(cancellationToken))
            {
                long count = reader.GetInt64(1);
                rows += count;
                if (!reader.IsDBNull(0))
                {
                    byTenant[reader.GetString(0)] = count;
                }
            }

            bool shared = TenantColumn(table, contract.Tenancy) is not null;
            audits.Add(new TableAudit(table.Name, rows, shared ? byTenant : null, contract.MayBeEmpty.Contains(table.Name)));
            await reader.NextResultAsync(cancellationToken);
        }

        return audits;
    }

    // A contract may promise a column that the table lacks: that is a finding of 'verify' and no reason not to count.
    private static string? TenantColumn(Table table, Tenancy? tenancy)
    {
        string? column = tenancy is null ? null
            : table.Name == tenancy.Root ? tenancy.Levels[0].RootColumn
            : tenancy.LevelsOf(table.Name) is [TenancyLevel level, ..] ? level.Column : null;
        return column is not null && table.FindColumn(column) is not null ? column : null;
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> ReadTenantsAsync(
        NpgsqlConnection connection, DatabaseCatalog catalog, Tenancy? tenancy, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> tenants = [];
        if (tenancy is null || catalog.FindTable(tenancy.Root) is not { } root || root.FindColumn(tenancy.Levels[0].RootColumn) is null)
        {
            return tenants;
        }

        string key = $"{SqlIdentifier.Quote(tenancy.Levels[0].RootColumn)}::text";
        string name = root.FindColumn("name") is null ? key : $"coalesce({SqlIdentifier.Quote("name")}::text, {key})";
        await using NpgsqlCommand command = new($"select {key}, {name} from {root.Name.Sql} order by 2, 1", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            tenants.Add(new(reader.GetString(0), reader.GetString(1)));
        }

        return tenants;
    }
}
