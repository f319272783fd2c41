using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Schema;

/// <summary>A schema script failed; the transaction was rolled back.</summary>
public sealed class SchemaScriptException : SeedKitException
{
    /// <summary>A statement that the server refused.</summary>
    /// <param name="script">The script's name.</param>
    /// <param name="statement">The statement in it.</param>
    /// <param name="error">What the server said.</param>
    public SchemaScriptException(string script, SqlStatement statement, PostgresException error)
        : this(script, statement, Line(statement, error), Reason(error), error) => SqlState = error.SqlState;

    /// <summary>A statement that was not sent.</summary>
    /// <param name="script">The script's name.</param>
    /// <param name="statement">The statement in it.</param>
    /// <param name="reason">Why not.</param>
    public SchemaScriptException(string script, SqlStatement statement, string reason)
        : this(script, statement, Line(statement, null), reason, null)
    {
    }

    private SchemaScriptException(string script, SqlStatement statement, int line, string reason, PostgresException? error)
        : base(
            new FailureMessage
            {
                Expected = $"script {script} to run.",
                Found = $"line {line}, at \"{statement.FirstLine}\": {reason}.",
                Remedy = $"Correct {script} and run it again; the transaction was rolled back, so nothing is half-written.",
            },
            error) => (Script, LineNumber, Statement) = (script, line, statement.Text);

    /// <summary>The script's name.</summary>
    public string Script { get; }

    /// <summary>The line of the script, from 1: where the server saw the error, or where the statement starts.</summary>
    public int LineNumber { get; }

    /// <summary>The statement.</summary>
    public string Statement { get; }

    /// <summary>The server's error code, or null where the statement was not sent.</summary>
    public string? SqlState { get; }

    private static int Line(SqlStatement? statement, PostgresException? error) => statement?.LineAt(error?.Position ?? 0) ?? 0;

    private static string Reason(PostgresException error)
    {
        string[] parts = [error.MessageText, error.Detail ?? "", error.Hint ?? ""];
        return $"{string.Join("; ", parts.Where(part => part.Length > 0).Select(part => part.TrimEnd('.')))} ({error.SqlState})";
    }
}
