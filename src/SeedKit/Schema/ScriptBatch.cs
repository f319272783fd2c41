using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Schema;

/// <summary>
/// Sends the statements of many scripts in one round trip and traces an error back to its script and line.
/// </summary>
/// <param name="roleSetting">The setting <c>role</c> to return to after each list of scripts.</param>
internal sealed class ScriptBatch(string roleSetting)
{
    private readonly List<(SchemaScript Script, SqlStatement Statement, NpgsqlBatchCommand Command)> sent = [];

    /// <summary>Appends scripts, and after them the way back to the caller's role.</summary>
    /// <exception cref="SchemaScriptException">A script begins or ends a transaction.</exception>
    public void Add(IReadOnlyList<SchemaScript> scripts)
    {
        foreach (SchemaScript script in scripts)
        {
            foreach (SqlStatement statement in SqlScript.Split(script.Sql))
            {
                RefuseTransactionControl(script, statement);
                sent.Add((script, statement, ToCommand(statement)));
            }
        }

        // Deferred checks would otherwise fail at COMMIT, where no statement can be named.
        AddCommand("set constraints all immediate");
        AddCommand("select pg_catalog.set_config('role', $1, true)", roleSetting);
    }

    /// <summary>Appends a statement of SeedKit's own.</summary>
    public void AddCommand(string sql, params ReadOnlySpan<string> parameters)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (string parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = parameter });
        }

        SchemaScript script = sent.Count > 0 ? sent[^1].Script : new SchemaScript("SeedKit", sql);
        sent.Add((script, new SqlStatement(sql, 0), command));
    }

    /// <summary>Runs everything. No time limit but the token's: a long script is no error.</summary>
    public async Task ExecuteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new(connection) { Timeout = 0 };
        foreach ((_, _, NpgsqlBatchCommand command) in sent)
        {
            batch.BatchCommands.Add(command);
        }

        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException error)
        {
            // The exception names its command only where the connection string asks for it; the first that has no type
            // yet is the one that failed, since each gets one when it completes.
            (SchemaScript script, SqlStatement statement, _) = sent.Find(item => item.Command.StatementType == StatementType.Unknown);
            if (script is null)
            {
                throw;
            }

            throw new SchemaScriptException(script.Name, statement, error);
        }
    }

    /// <summary>Npgsql looks for semicolons again, and takes those of a BEGIN ATOMIC body for ends of statements. It leaves the text
    /// of a command with a positional parameter alone; the server ignores one that no $1 refers to.</summary>
    private static NpgsqlBatchCommand ToCommand(SqlStatement statement)
    {
        NpgsqlBatchCommand command = new(statement.Text);
        if (statement.Text.Contains("atomic", StringComparison.OrdinalIgnoreCase))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "" });
        }

        return command;
    }

    private static void RefuseTransactionControl(SchemaScript script, SqlStatement statement)
    {
        string first = statement.Text.Split([' ', '\t', '\r', '\n'], 2)[0].ToUpperInvariant();
        if (first is "BEGIN" or "START" or "COMMIT" or "END" or "ROLLBACK" or "ABORT")
        {
            throw new SchemaScriptException(
                script.Name,
                statement,
                $"{first} is transaction control, and the scripts of a list run in one transaction that is not theirs");
        }
    }
}
