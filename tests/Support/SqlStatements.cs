using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Tests.Support;

/// <summary>Scripts that Npgsql would divide wrongly: it does not know BEGIN ATOMIC.</summary>
public static class SqlStatements
{
    /// <summary>Runs a script one statement after the other.</summary>
    public static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        foreach (SqlStatement statement in SqlScript.Split(sql))
        {
            await using NpgsqlCommand command = new(statement.Text, connection);
            if (statement.Text.Contains("atomic", StringComparison.Ordinal))
            {
                // Without parameters of its own the text would be divided.
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "" });
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
