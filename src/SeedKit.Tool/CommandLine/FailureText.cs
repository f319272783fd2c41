using System.CommandLine;
using System.Net.Sockets;
using Npgsql;
using SeedKit.Diagnostics;

namespace SeedKit.Tool.CommandLine;

/// <summary>Turns whatever ends a command into one message for people: no stack trace, no password.</summary>
internal static class FailureText
{
    private const string TraceVariable = "SEEDKIT_TRACE";

    /// <summary>The message.</summary>
    public static string Describe(Exception failure, ParseResult parsed, CancellationToken cancellationToken)
    {
        string text = failure switch
        {
            SeedKitException known => known.Message,
            OperationCanceledException when cancellationToken.IsCancellationRequested => "Cancelled. What was started was ended.",
            PostgresException refused => Describe(refused).ToString(),
            NpgsqlException or SocketException or TimeoutException => Describe(failure).ToString(),
            IOException or UnauthorizedAccessException => DescribeFile(failure).ToString(),
            _ => DescribeDefect(failure).ToString(),
        };
        if (Environment.GetEnvironmentVariable(TraceVariable) == "1")
        {
            text = $"{text}\n{failure}";
        }

        return SharedOptions.Redact(text, parsed);
    }

    private static FailureMessage Describe(PostgresException refused) => new()
    {
        Expected = "PostgreSQL to carry out every statement.",
        Found = $"{refused.SqlState}: {Sentence(refused.MessageText)}{(refused.Hint is { } hint ? $" {Sentence(hint)}" : "")}",
        Remedy = refused.SqlState switch
        {
            PostgresErrorCodes.InsufficientPrivilege =>
                "Connect as a role that may read every table and is not bound by row-level security (a superuser, or BYPASSRLS with SELECT).",
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "Correct Username and Password of the connection string.",
            PostgresErrorCodes.LockNotAvailable =>
                "Somebody holds a lock on what is to be read, a migration perhaps: run the command again when it has ended. pg_locks shows who.",
            PostgresErrorCodes.InvalidCatalogName => "Correct Database of the connection string.",
            _ => $"Mend what PostgreSQL names and run the command again; {TraceVariable}=1 shows where it happened.",
        },
    };

    private static FailureMessage Describe(Exception failure) => new()
    {
        Expected = "a PostgreSQL server that answers.",
        Found = Sentence(failure.InnerException is SocketException or TimeoutException ? $"{failure.Message}: {failure.InnerException.Message}" : failure.Message),
        Remedy = "Check Host and Port of the connection string, and that the server runs.",
    };

    private static FailureMessage DescribeFile(Exception failure) => new()
    {
        Expected = "every file and folder of the command line to be usable.",
        Found = Sentence(failure.Message),
        Remedy = "Correct the path or its permissions.",
    };

    private static FailureMessage DescribeDefect(Exception failure) => new()
    {
        Expected = "no failure but those that seedkit foresees.",
        Found = $"{failure.GetType().Name}: {Sentence(failure.Message)}",
        Remedy = $"This is a defect of seedkit: report it with what {TraceVariable}=1 prints.",
    };

    private static string Sentence(string text) => $"{text.ReplaceLineEndings(" ").TrimEnd('.', ' ')}.";
}
