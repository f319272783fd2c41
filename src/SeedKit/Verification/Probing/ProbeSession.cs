using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>A session that may write and acts as the application's role for as long as an attempt takes; what was done is undone, its settings too.</summary>
internal sealed class ProbeSession : IAsyncDisposable
{
    private static readonly string Settings = EmbeddedScript.Read(typeof(ProbeSession), "probe_session.sql");
    private readonly NpgsqlConnection connection;
    private readonly string role;
    private readonly bool sharesPlans;

    private ProbeSession(NpgsqlConnection connection, string role, bool sharesPlans)
    {
        this.connection = connection;
        this.role = role;
        this.sharesPlans = sharesPlans;
    }

    /// <summary>Begins inside the connection's transaction.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="role">The application's role.</param>
    /// <param name="sharesPlans">Whether a plan made for one tenant shows the next what a plan of its own would.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ProbeSession> BeginAsync(NpgsqlConnection connection, string role, bool sharesPlans, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync($"savepoint seedkit_probe; {Settings}", cancellationToken);
        return new ProbeSession(connection, role, sharesPlans);
    }

    /// <summary>Carries out attempts, each undone before the next, in one round trip.</summary>
    /// <returns>What came of each, in their order.</returns>
    public async Task<IReadOnlyList<ProbeOutcome>> CarryOutAsync(IEnumerable<ProbeAttempt> attempts, CancellationToken cancellationToken)
    {
        ProbeScript script = ProbeScript.Write(attempts, sharesPlans);
        await using NpgsqlBatch batch = new(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("select set_config('seedkit.probe_role', $1, true), set_config('seedkit.probe_attempts', $2, true)")
                {
                    Parameters = { new() { Value = role }, new() { Value = script.Attempts } },
                },
                new NpgsqlBatchCommand(script.Text),
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
