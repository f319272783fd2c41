using Npgsql;

namespace SeedKit.Schema;

/// <summary>
/// Installs a schema into a blank database and takes it out again. Each operation is one transaction: it happens whole or
/// not at all. Scripts may switch role with <c>SET LOCAL ROLE</c>; the role of the caller is put back after them.
/// </summary>
/// <remarks>Three round trips for each operation, however many statements the scripts hold.</remarks>
public static class SchemaInstaller
{
    /// <summary>Makes the schema, its reference rows and SeedKit's bookkeeping.</summary>
    /// <param name="connection">Open, in no transaction, to a database without objects of users.</param>
    /// <param name="scripts">What to install.</param>
    /// <param name="cancellationToken">Cancels and rolls back.</param>
    /// <exception cref="DatabaseNotBlankException">The database holds something already.</exception>
    /// <exception cref="SchemaPermissionException">The role may not create schemas here.</exception>
    /// <exception cref="SchemaScriptException">A script failed.</exception>
    public static async Task UpAsync(NpgsqlConnection connection, SchemaScripts scripts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(scripts);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        DatabaseState state = await DatabaseState.ReadAsync(connection, cancellationToken);
        if (!state.MayCreate)
        {
            throw new SchemaPermissionException(state.Role, connection.Database);
        }

        if (state.Objects.Count > 0)
        {
            throw new DatabaseNotBlankException(connection.Database, state.Objects, state.Installed);
        }

        ScriptBatch batch = new(state.RoleSetting);
        batch.Add(scripts.Up);
        batch.Add([new SchemaScript("SeedKit's bookkeeping", Bookkeeping.CreateSql)]);
        batch.Add(scripts.ReferenceData);
        batch.AddCommand(
            "insert into seedkit.schema_version (version, fingerprint) values ($1, $2)",
            scripts.Version,
            SchemaFingerprint.Compute(scripts));
        await batch.ExecuteAsync(connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Undoes <see cref="UpAsync"/>: the database is blank afterwards, as far as the scripts reach. Roles of the cluster
    /// stay, since other databases may use them.</summary>
    /// <param name="connection">Open, in no transaction, to a database that <see cref="UpAsync"/> has filled.</param>
    /// <param name="scripts">The scripts that were installed.</param>
    /// <param name="cancellationToken">Cancels and rolls back.</param>
    /// <exception cref="SchemaNotInstalledException">SeedKit did not install anything here, so nothing is dropped.</exception>
    /// <exception cref="SchemaScriptException">A script failed.</exception>
    public static async Task DownAsync(NpgsqlConnection connection, SchemaScripts scripts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(scripts);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        DatabaseState state = await RequireInstalledAsync(connection, cancellationToken);

        // First, because whatever SeedKit hung onto the user's tables (capture triggers, event triggers) would stand in the way.
        ScriptBatch batch = new(state.RoleSetting);
        batch.Add([new SchemaScript("SeedKit's bookkeeping", "drop schema seedkit cascade")]);
        batch.Add(scripts.Down);
        await batch.ExecuteAsync(connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Writes the reference rows again, for a database that was emptied.</summary>
    /// <param name="connection">Open, in no transaction, to a database that <see cref="UpAsync"/> has filled.</param>
    /// <param name="scripts">The scripts that were installed.</param>
    /// <param name="cancellationToken">Cancels and rolls back.</param>
    /// <exception cref="SchemaNotInstalledException">SeedKit did not install anything here.</exception>
    /// <exception cref="SchemaScriptException">A script failed.</exception>
    public static async Task ReferenceDataAsync(NpgsqlConnection connection, SchemaScripts scripts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(scripts);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        DatabaseState state = await RequireInstalledAsync(connection, cancellationToken);
        ScriptBatch batch = new(state.RoleSetting);
        batch.Add(scripts.ReferenceData);
        await batch.ExecuteAsync(connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<DatabaseState> RequireInstalledAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        DatabaseState state = await DatabaseState.ReadAsync(connection, cancellationToken);
        return state.Installed ? state : throw new SchemaNotInstalledException(connection.Database);
    }
}
