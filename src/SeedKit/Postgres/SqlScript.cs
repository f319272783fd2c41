namespace SeedKit.Postgres;

/// <summary>
/// Divides a script into statements as psql does, so that a whole script can be sent in one round trip and an error still
/// be traced to its line. Sending the text undivided would run just as well, but the server then reports no statement
/// for errors without a position ("relation already exists").
/// </summary>
public static class SqlScript
{
    /// <summary>The statements in order. Quotes, dollar quotes, nested comments and BEGIN ATOMIC bodies are respected.</summary>
    public static IReadOnlyList<SqlStatement> Split(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        SqlScanner scanner = new(sql);
        List<SqlStatement> statements = [];
        while (scanner.ReadStatement() is SqlStatement statement)
        {
            statements.Add(statement);
        }

        return statements;
    }
}
