using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>A session that may write and acts as the application's role for as long as an attempt takes; what was done is undone, its settings too.</summary>
internal sealed class ProbeSession : IAsyncDisposable
{
    private static readonly string Settings = EmbeddedScript.Read(typeof(ProbeSession), "probe_session.sql");
    private static readonly string Script = EmbeddedScript.Read(typeof(ProbeSession), "probe.sql");
    private readonly NpgsqlConnection connection;
    private readonly string role;

    private ProbeSession(NpgsqlConnection connection, string role)
    {
        this.connection = connection;
        this.role = role;
    }

    /// <summary>Begins inside the connection's transaction.</summary>
    public static async Task<ProbeSession> BeginAsync(NpgsqlConnection connection, string role, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync($"savepoint seedkit_probe; {Settings}", cancellationToken);
        return new ProbeSession(connection, role);
    }

    /// <summary>Carries out attempts, each undone before the next, in one round trip.</summary>
    /// <returns>What came of each, in their order.</returns>
    public async Task<IReadOnlyList<ProbeOutcome>> CarryOutAsync(IEnumerable<ProbeAttempt> attempts, CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("select set_config('seedkit.probe_role', $1, true), set_config('seedkit.probe_attempts', $2, true)")
                {
                    Parameters = { new() { Value = role }, new() { Value = ProbeScript.Write(attempts) } },
                },
                new NpgsqlBatchCommand(Script),
                new NpgsqlBatchCommand("select current_setting('seedkit.probe_outcomes')"),
            },
        };
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        string answer = "[]";
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                answer = reader.GetString(0);
            }
        }
        while (await reader.NextResultAsync(cancellationToken));
        return ProbeScript.Read(answer);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() =>
        await connection.ExecuteAsync("rollback to savepoint seedkit_probe; release savepoint seedkit_probe", CancellationToken.None);
}
