using System.Diagnostics;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>
/// Writes a plan's rows: one transaction, parents before children, binary COPY, every constraint checked. Whatever goes wrong, the
/// database is as it was.
/// </summary>
public static class Seeder
{
    // Any number does, as long as all seeders take the same: "SeedKit" in ASCII.
    private const long Lock = 0x536565644B6974;

    /// <summary>Seeds a database that has the plan's schema.</summary>
    /// <param name="connection">An open connection of a superuser or a role with BYPASSRLS, in no transaction.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="options">How much, from which seed value, and what may be touched.</param>
    /// <param name="cancellationToken">Cancels; nothing is written then.</param>
    /// <exception cref="SeedPrivilegeException">Row-level security binds the role.</exception>
    /// <exception cref="SeedBookkeepingException">SeedKit did not install the schema.</exception>
    /// <exception cref="SeedRefusedException">The database is not a throwaway, or holds what may not be replaced.</exception>
    /// <exception cref="SeedPlanException">The table seeds do not fit the tables.</exception>
    /// <exception cref="ForeignKeyCycleException">Tables point at one another by keys that cannot be deferred.</exception>
    /// <exception cref="SeedRowException">A value could not be generated, or the server refused a row.</exception>
    /// <remarks>Two seeders of one database wait for one another. Memory does not grow with the number of rows.</remarks>
    public static async Task<SeedResult> SeedAsync(
        NpgsqlConnection connection, SeedPlan plan, SeedOptions options, CancellationToken cancellationToken)
    {
        await using SeedDraft draft = SeedDraft.Begin(plan, options);
        return await SeedAsync(connection, draft, cancellationToken);
    }

    /// <summary>Seeds a database that has the plan's schema with a draft that was begun before.</summary>
    /// <param name="connection">An open connection of a superuser or a role with BYPASSRLS, in no transaction.</param>
    /// <param name="draft">What to write; it can be written once.</param>
    /// <param name="cancellationToken">Cancels; nothing is written then.</param>
    /// <exception cref="InvalidOperationException">The draft was written before.</exception>
    /// <inheritdoc cref="SeedAsync(NpgsqlConnection, SeedPlan, SeedOptions, CancellationToken)"/>
    public static async Task<SeedResult> SeedAsync(NpgsqlConnection connection, SeedDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(draft);
        Stopwatch watch = Stopwatch.StartNew();
        (SeedPlan plan, SeedOptions options, SeedContext context) = (draft.Plan, draft.Options, draft.Context);

        await SeedGuard.CheckRoleAsync(connection, cancellationToken);
        await SeedGuard.CheckBookkeepingAsync(connection, cancellationToken);
        DatabaseCatalog catalog = await CatalogReader.ReadTablesAsync(connection, cancellationToken);
        IReadOnlyDictionary<QualifiedName, TableSeed> seeds = new SeedBinding(catalog, context).Bind(await draft.TakeAsync());
        IReadOnlyList<TableSeed> order = [.. new ForeignKeyGraph(seeds.Keys, catalog.ForeignKeys).ParentsFirst().Select(table => seeds[table])];
        await using SeedProducer producer = new(order, cancellationToken);

        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync($"set local row_security = off; set constraints all deferred; select pg_advisory_xact_lock({Lock})", cancellationToken);
        Guid[] present = await SeedGuard.CheckDatabaseAsync(connection, plan.Tenants, options, cancellationToken);
        if (present.Length > 0)
        {
            await SeedReplacement.DeleteTenantsAsync(connection, catalog, plan.Tenants!, present, cancellationToken);
        }

        KeyChecks keys = await KeyChecks.BeginAsync(
            connection, catalog, order.Where(seed => seed.Mode == SeedMode.Insert).Select(seed => seed.Table).ToHashSet(), cancellationToken);
        SeedWriter writer = new(connection, catalog, producer);
        List<KeyValuePair<QualifiedName, long>> written = [];
        foreach (TableSeed seed in order)
        {
            await keys.PrepareAsync(copied: seed.Mode == SeedMode.Insert, cancellationToken);
            written.Add(new(seed.Table, await writer.WriteAsync(seed, cancellationToken)));
            if (!keys.Wait)
            {
                // At once, for the keys' sake: without statistics the server may look a parent up through the index of its tenant
                // instead of its own, reading a tenant's rows for each row.
                await AnalyzeAsync(connection, [seed], cancellationToken);
            }

            options.Progress?.Report(new SeedProgress(seed.Table, written[^1].Value, written.Count, order.Count));
        }

        await keys.CheckAsync(cancellationToken);
        if (keys.Wait)
        {
            // After the keys: it invalidates what the server has cached of every table, and their check needs no statistics.
            await AnalyzeAsync(connection, order, cancellationToken);
        }

        await writer.DeleteObsoleteAsync(cancellationToken);
        await SeedState.WriteAsync(connection, context, plan.Fingerprint, cancellationToken);
        await CommitAsync(transaction, cancellationToken);
        return new SeedResult(written, watch.Elapsed);
    }

    private static Task AnalyzeAsync(NpgsqlConnection connection, IReadOnlyList<TableSeed> seeds, CancellationToken cancellationToken) =>
        connection.ExecuteAsync($"analyze {string.Join(", ", seeds.Select(seed => seed.Table.Sql))}", cancellationToken);

    private static async Task CommitAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch (PostgresException refusal) when (refusal.TableName is not null)
        {
            // A deferred key is checked only here.
            throw new SeedRowException(new QualifiedName(refusal.SchemaName ?? "", refusal.TableName), refusal);
        }
    }
}
