using Npgsql;

namespace SeedKit.Postgres;

/// <summary>Statements that return nothing.</summary>
internal static class ConnectionStatements
{
    /// <summary>Runs one or more statements, without parameters, in one round trip.</summary>
    public static async Task ExecuteAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
