using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Schema;

/// <summary>
/// The mark that a database may be seeded and emptied at will: the row of <c>seedkit.throwaway</c>. It stands in the
/// database itself, so that a copy of a template carries it and a production database cannot have it by accident.
/// </summary>
public static class ThrowawayMark
{
    /// <summary>Sets the mark; setting it again replaces the reason.</summary>
    /// <param name="connection">Open, to a database with a schema installed.</param>
    /// <param name="reason">Why it may be thrown away, for people.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="SchemaNotInstalledException">There is no table for the mark.</exception>
    public static async Task SetAsync(NpgsqlConnection connection, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(ThrowawayMark), "throwaway_set.sql"), connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = reason });
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            throw new SchemaNotInstalledException(connection.Database);
        }
    }

    /// <summary>Whether the mark is set; false in a database without bookkeeping. Reads only.</summary>
    public static async Task<bool> IsSetAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);

        // Asked in two steps: a query that names an absent table would abort a caller's transaction.
        await using NpgsqlCommand exists = new("select pg_catalog.to_regclass('seedkit.throwaway') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return false;
        }

        await using NpgsqlCommand marked = new("select exists (select from seedkit.throwaway)", connection);
        return await marked.ExecuteScalarAsync(cancellationToken) is true;
    }
}
