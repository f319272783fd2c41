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
    private readonly bool ours;
    private bool suspended;

    private KeyChecks(NpgsqlConnection connection, DatabaseCatalog catalog, IReadOnlyList<ForeignKey> keys, bool ours) =>
        (this.connection, this.catalog, this.keys, this.ours) = (connection, catalog, keys, ours);

    /// <summary>Decides who checks; within the transaction, before the first row.</summary>
    /// <param name="connection">In the transaction of the seed.</param>
    /// <param name="catalog">The catalog before the seed.</param>
    /// <param name="copied">The tables that are filled by COPY alone.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<KeyChecks> BeginAsync(
        NpgsqlConnection connection, DatabaseCatalog catalog, IReadOnlySet<QualifiedName> copied, CancellationToken cancellationToken)
    {
        ForeignKey[] keys = [.. catalog.ForeignKeys.Where(key => copied.Contains(key.Table) && key.Enforced && key.TriggersEnabled)];
        bool ours = keys.Length > 0 && keys.All(IsPlain) && catalog.Tables.All(OnlyForeignKeysHaveTriggers) && await MaySuspendAsync(connection, cancellationToken);
        if (ours)
        {
            // No parent may go between the check and the commit; the server's own checks lock the rows, ADD FOREIGN KEY locks as this does.
            string parents = string.Join(", ", keys.Select(key => key.ReferencedTable).Distinct().Order().Select(parent => parent.Sql));
            await ExecuteAsync(connection, $"lock table {parents} in share row exclusive mode", cancellationToken);
        }

        return new KeyChecks(connection, catalog, ours ? keys : [], ours);
    }

    /// <summary>Before a table: one that is filled by COPY alone waits for <see cref="CheckAsync"/>, any other is the server's to check.</summary>
    public async Task PrepareAsync(bool copied, CancellationToken cancellationToken)
    {
        if (ours && copied != suspended)
        {
            await ExecuteAsync(connection, $"set local session_replication_role = {(copied ? "replica" : "origin")}", cancellationToken);
            suspended = copied;
        }
    }

    /// <summary>Checks the keys that had to wait, in one round trip; from here on the server checks again.</summary>
    /// <exception cref="SeedRowException">A row has no parent.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(copied: false, cancellationToken);
        if (keys.Count == 0)
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
        string given = string.Join(key.MatchFull ? " or " : " and ", key.Columns.Select(column => $"c.{SqlIdentifier.Quote(column)} is not null"));
        string equal = string.Join(" and ", key.ReferencedColumns.Zip(key.Columns, (parent, child) => $"p.{SqlIdentifier.Quote(parent)} = c.{SqlIdentifier.Quote(child)}"));
        string values = string.Join(", ", key.Columns.Select(column => $"coalesce(c.{SqlIdentifier.Quote(column)}::text, 'null')"));
        return $"""
            select concat_ws(', ', {values})
            from {From(key.Table)} as c
            where ({given}) and not exists (select from {From(key.ReferencedTable)} as p where {equal})
            limit 1
            """;
    }

    // A key says nothing about tables that inherit from its own; that of a partitioned table speaks of the partitions.
    private string From(QualifiedName table) => catalog.FindTable(table)?.Kind == TableKind.Partitioned ? table.Sql : $"only {table.Sql}";

    // A key that was never validated may have old rows without parents, and a PERIOD key (PostgreSQL 18) is no comparison of columns.
    private static bool IsPlain(ForeignKey key) => key.Validated && !key.Definition.Contains(", PERIOD ", StringComparison.Ordinal);

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

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
