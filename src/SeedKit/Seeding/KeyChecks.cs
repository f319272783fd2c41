using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>
/// The foreign keys of copied tables, checked by query when all rows are there, as <c>ALTER TABLE ... ADD FOREIGN KEY</c> checks them,
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

        // Each parent is read once and hashed, whatever statistics say: through an index it would be looked up for each child.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set local enable_nestloop = off"));
        foreach (int[] group in SameParent())
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Orphan(group)));
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand("set local enable_nestloop to default"));
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            if (await reader.ReadAsync(cancellationToken))
            {
                throw new SeedRowException(keys[reader.GetInt32(0)], reader.GetString(1));
            }
        }
        while (await reader.NextResultAsync(cancellationToken));
    }

    /// <summary>The keys, by number, that one query can check: they point at the same columns, from columns of the same types.</summary>
    private IEnumerable<int[]> SameParent() => Enumerable.Range(0, keys.Count)
        .GroupBy(number => (keys[number].ReferencedTable, string.Join(", ", keys[number].ReferencedColumns), Types(keys[number])))
        .Select(group => group.ToArray());

    private string Types(ForeignKey key) =>
        string.Join(", ", key.Columns.Select(name => catalog.FindTable(key.Table)!.FindColumn(name)!).Select(column => $"{column.Type} {column.Collation}"));

    /// <summary>The number of the first key with a row that has no parent, and the values of one such row.</summary>
    private string Orphan(int[] group)
    {
        ForeignKey first = keys[group[0]];
        string children = string.Join("\nunion all\n", group.Select(number => ForeignKeyRows.Given(keys[number], catalog.FindTable(keys[number].Table)!, number)));
        string equal = string.Join(" and ", first.ReferencedColumns.Select((column, place) => $"p.{SqlIdentifier.Quote(column)} = c.v{place}"));
        string values = string.Join(", ", first.Columns.Select((_, place) => $"coalesce(c.v{place}::text, 'null')"));
        return $"""
            select c.key, concat_ws(', ', {values})
            from ({children}) as c
            where not exists (select from {ForeignKeyRows.From(catalog.FindTable(first.ReferencedTable)!)} as p where {equal})
            order by c.key
            limit 1
            """;
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
