using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>
/// The foreign keys of copied tables, checked key by key when all rows are there, as <c>ALTER TABLE ... ADD FOREIGN KEY</c> checks them,
/// instead of row by row: the server runs a query of its own for each row and key, which is a quarter of what seeding costs it.
/// </summary>
/// <remarks>
/// <c>session_replication_role</c> stops all triggers, not only those of foreign keys, so it is left alone wherever anything else
/// would stop with them: the server then checks the rows itself.
/// </remarks>
internal sealed class KeyChecks
{
    private readonly NpgsqlConnection connection;
    private readonly IReadOnlyList<ForeignKey> keys;
    private readonly DatabaseCatalog catalog;
    private bool suspended;

    private KeyChecks(NpgsqlConnection connection, DatabaseCatalog catalog, IReadOnlyList<ForeignKey> keys) =>
        (this.connection, this.catalog, this.keys) = (connection, catalog, keys);

    /// <summary>Decides who checks; within the transaction, before the first row.</summary>
    /// <param name="connection">In the transaction of the seed.</param>
    /// <param name="catalog">The catalog before the seed.</param>
    /// <param name="copied">The tables that are filled by COPY alone.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<KeyChecks> BeginAsync(
        NpgsqlConnection connection, DatabaseCatalog catalog, IReadOnlySet<QualifiedName> copied, CancellationToken cancellationToken)
    {
        ForeignKey[] keys = [.. catalog.ForeignKeys.Where(key => copied.Contains(key.Table) && key.Enforced && key.TriggersEnabled)];
        if (keys.Length == 0 || !keys.All(IsPlain) || !catalog.Tables.All(OnlyForeignKeysHaveTriggers) || !await MaySuspendAsync(connection, cancellationToken))
        {
            return new KeyChecks(connection, catalog, []);
        }

        // No parent may go between the check and the commit; the server's own checks lock the rows, ADD FOREIGN KEY locks as this does.
        string parents = string.Join(", ", keys.Select(key => key.ReferencedTable).Distinct().Order().Select(parent => parent.Sql));
        await connection.ExecuteAsync($"lock table {parents} in share row exclusive mode", cancellationToken);
        return new KeyChecks(connection, catalog, keys);
    }

    /// <summary>Whether keys wait for <see cref="CheckAsync"/>; otherwise the server checks each row.</summary>
    public bool Wait => keys.Count > 0;

    /// <summary>Before a table: one that is filled by COPY alone waits for <see cref="CheckAsync"/>, any other is the server's to check.</summary>
    public async Task PrepareAsync(bool copied, CancellationToken cancellationToken)
    {
        if (Wait && copied != suspended)
        {
            await connection.ExecuteAsync($"set local session_replication_role = {(copied ? "replica" : "origin")}", cancellationToken);
            suspended = copied;
        }
    }

    /// <summary>Checks the keys that had to wait, in one round trip; from here on the server checks again.</summary>
    /// <exception cref="SeedRowException">A row has no parent.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(copied: false, cancellationToken);
        if (!Wait)
        {
            return;
        }

        await using NpgsqlBatch batch = new(connection);
        foreach (ForeignKey key in keys)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Orphan(key)));
        }

        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (ForeignKey key in keys)
        {
            if (await reader.ReadAsync(cancellationToken))
            {
                throw new SeedRowException(key, reader.GetString(0));
            }

            await reader.NextResultAsync(cancellationToken);
        }
    }

    /// <summary>The values of one row that has no parent.</summary>
    private string Orphan(ForeignKey key)
    {
        string values = string.Join(", ", key.Columns.Select(column => $"coalesce(c.{SqlIdentifier.Quote(column)}::text, 'null')"));
        return $"{ForeignKeyRows.Unmatched(key, catalog.FindTable(key.Table)!, catalog.FindTable(key.ReferencedTable)!, $"concat_ws(', ', {values})")}\nlimit 1";
    }

    // A key that was never validated may have old rows without parents.
    private static bool IsPlain(ForeignKey key) => key.Validated && !key.IsTemporal;

    // Deferrable unique and exclusion constraints are checked by triggers as well.
    private static bool OnlyForeignKeysHaveTriggers(Table table) =>
        table.Triggers.All(trigger => trigger.State is "always" or "disabled")
        && table.PrimaryKey?.Deferrable != true
        && table.UniqueConstraints.All(key => !key.Deferrable)
        && table.Exclusions.All(exclusion => !exclusion.Definition.Contains(" DEFERRABLE", StringComparison.Ordinal));

    private static async Task<bool> MaySuspendAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new("select pg_catalog.has_parameter_privilege('session_replication_role', 'SET')", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
