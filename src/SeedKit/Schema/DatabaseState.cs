using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Schema;

/// <summary>What the installer needs to know before it writes.</summary>
/// <param name="MayCreate">Whether the role may create schemas in this database.</param>
/// <param name="Role">The role that would do it.</param>
/// <param name="RoleSetting">The setting <c>role</c>, to be put back after scripts that switch it.</param>
/// <param name="Installed">Whether SeedKit's bookkeeping is there.</param>
/// <param name="Objects">The first few objects of users, by name; empty for a blank database.</param>
internal sealed record DatabaseState(bool MayCreate, string Role, string RoleSetting, bool Installed, IReadOnlyList<string> Objects)
{
    private static readonly IReadOnlyList<SqlStatement> Statements =
        SqlScript.Split(EmbeddedScript.Read(typeof(DatabaseState), "blank_check.sql"));

    /// <summary>Reads it, and keeps other installers out of this database until the transaction ends.</summary>
    public static async Task<DatabaseState> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (SqlStatement statement in Statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement.Text));
        }

        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new DatabaseState(
            reader.GetBoolean(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetBoolean(3),
            reader.GetFieldValue<string[]>(4));
    }
}
