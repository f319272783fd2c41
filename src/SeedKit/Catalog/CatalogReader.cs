using System.Data;
using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>
/// Reads a <see cref="DatabaseCatalog"/> from <c>pg_catalog</c>: a fixed number of set-based queries, sent as one batch, or one to each of two sessions, in
/// one snapshot, whatever the number of tables. Any role may read; privileges on the objects themselves are not needed.
/// </summary>
public static class CatalogReader
{
    private const int FirstVersionWithUnenforcedConstraints = 18;

    /// <summary>Reads the catalog of the connection's database.</summary>
    /// <param name="connection">Open. Within a transaction of the caller's the batch joins it and restores its settings;
    /// otherwise it runs in a read-only, repeatable-read transaction of its own, and where the server has room for it in a second session beside it.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    /// <exception cref="UnsupportedServerException">The server is older than PostgreSQL 15.</exception>
    /// <exception cref="CatalogChangedException">Somebody dropped an object that was being read.</exception>
    /// <remarks>A few round trips; about 0.25 s for 1,000 tables with 3,000 foreign keys. Takes no lock but those on the system
    /// catalogs and, for the text of views, AccessShare on what they read.</remarks>
    public static async Task<DatabaseCatalog> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        RequireSupported(connection);
        await using NpgsqlTransaction? transaction = await BeginAsync(connection, cancellationToken);
        if (transaction is null)
        {
            return await ReadAsync(connection, Queries, cancellationToken);
        }

        await using SecondSession second = await SecondSession.BeginAsync(connection, cancellationToken);
        DatabaseCatalog catalog = await ReadAsync(connection, second, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return catalog;
    }

    /// <summary>The same in two sessions that see the same.</summary>
    /// <inheritdoc cref="ReadAsync(NpgsqlConnection, CancellationToken)"/>
    internal static async Task<DatabaseCatalog> ReadAsync(NpgsqlConnection connection, SecondSession second, CancellationToken cancellationToken)
    {
        RequireSupported(connection);
        Version server = connection.PostgreSqlVersion;
        CatalogAssembly assembly = new();
        Task ReadBelongingsAsync(NpgsqlConnection session, CancellationToken token) => ReadRowsAsync(session, BelongingQueries(assembly, server), token);
        Task<bool> beside = second.RunAsync(ReadBelongingsAsync);
        await ReadRowsAsync(connection, RelationQueries(assembly), cancellationToken);
        if (!await beside)
        {
            await ReadBelongingsAsync(connection, cancellationToken);
        }

        return assembly.Build(server, connection.Database);
    }

    /// <summary>Half of it, for half the time: tables with their columns, constraints and triggers, foreign keys, enum types and domains.
    /// Whatever else there is, indexes and policies among it, is missing.</summary>
    /// <inheritdoc cref="ReadAsync(NpgsqlConnection, CancellationToken)"/>
    internal static Task<DatabaseCatalog> ReadTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        ReadAsync(connection, TableQueries, cancellationToken);

    private static async Task<DatabaseCatalog> ReadAsync(
        NpgsqlConnection connection, Func<CatalogAssembly, Version, IEnumerable<CatalogQuery>> queries, CancellationToken cancellationToken)
    {
        RequireSupported(connection);
        await using NpgsqlTransaction? transaction = await BeginAsync(connection, cancellationToken);
        CatalogAssembly assembly = new();
        await ReadRowsAsync(connection, queries(assembly, connection.PostgreSqlVersion), cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return assembly.Build(connection.PostgreSqlVersion, connection.Database);
    }

    private static void RequireSupported(NpgsqlConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (connection.PostgreSqlVersion.Major < 15)
        {
            throw new UnsupportedServerException(connection.PostgreSqlVersion);
        }
    }

    /// <summary>A transaction of our own, or null within the caller's. Npgsql knows the state from the server's last answer, so a
    /// BEGIN sent as SQL counts as well; it tells by exception only.</summary>
    private static async Task<NpgsqlTransaction?> BeginAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        }
        catch (InvalidOperationException) when (connection.State == ConnectionState.Open)
        {
            return null;
        }
    }

    private static IEnumerable<CatalogQuery> Queries(CatalogAssembly into, Version server) => [.. RelationQueries(into), .. BelongingQueries(into, server)];

    // What a query adds to the assembly, no other adds: these and those may run at the same time.
    private static IEnumerable<CatalogQuery> RelationQueries(CatalogAssembly into)
    {
        yield return new("schemas.sql", into.AddSchema);
        yield return new("relations.sql", into.AddRelation);
        yield return new("operator_classes.sql", into.AddOperatorClass);
        yield return new("domains.sql", into.AddDomain);
        yield return new("enum_types.sql", into.AddEnumType);
        yield return new("types.sql", into.AddType);
        yield return new("default_sequences.sql", into.AddDefaultSequence);
        yield return new("columns.sql", into.AddColumn);
        yield return new("routines.sql", into.AddRoutine);
        yield return new("grants.sql", into.AddGrant);
        yield return new("roles.sql", into.AddRole);
        yield return new("other_objects.sql", into.AddOtherObject);
    }

    // The other half, as long as the first.
    private static IEnumerable<CatalogQuery> BelongingQueries(CatalogAssembly into, Version server)
    {
        yield return new("constraints_switched_off.sql", into.AddSwitchedOff);
        if (server.Major >= FirstVersionWithUnenforcedConstraints)
        {
            yield return new("constraints_not_enforced.sql", into.AddNotEnforced);
        }

        yield return new("constraints_unstable.sql", into.AddUnstable);
        yield return new("constraints.sql", into.AddConstraint);
        yield return new("indexes_outdated.sql", into.AddOutdated);
        yield return new("indexes.sql", into.AddIndex);
        yield return new("triggers.sql", into.AddTrigger);
        yield return new("policies.sql", into.AddPolicy);
        yield return new("inheritance.sql", into.AddInheritance);
        yield return new("view_reads.sql", into.AddViewRead);
        yield return new("sequences.sql", into.AddSequence);
    }

    private static IEnumerable<CatalogQuery> TableQueries(CatalogAssembly into, Version server) => Queries(into, server).Where(query => query.Script is
        "relations.sql" or "domains.sql" or "enum_types.sql" or "types.sql" or "columns.sql"
        or "constraints_switched_off.sql" or "constraints_not_enforced.sql" or "constraints.sql" or "triggers.sql" or "inheritance.sql");

    private static async Task ReadRowsAsync(NpgsqlConnection connection, IEnumerable<CatalogQuery> queries, CancellationToken cancellationToken)
    {
        List<CatalogQuery> sent = [new("settings_keep.sql", null), new("settings_settle.sql", null), .. queries, new("settings_restore.sql", null)];
        await using NpgsqlBatch batch = new(connection);
        foreach (CatalogQuery query in sent)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(query.Sql));
        }

        try
        {
            await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
            foreach (CatalogQuery query in sent)
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    query.Take?.Invoke(new CatalogRow(reader));
                }

                await reader.NextResultAsync(cancellationToken);
            }
        }
        catch (PostgresException missed) when (missed.SqlState == PostgresErrorCodes.InternalError)
        {
            throw new CatalogChangedException($"PostgreSQL says: {missed.MessageText}", missed);
        }
    }
}
