using Npgsql;
using SeedKit.Diagnostics;

namespace SeedKit.Tool.Targets;

/// <summary>The database of <c>--connection</c> does not let us in.</summary>
/// <param name="address">Where it was looked for; the password is not shown.</param>
/// <param name="failure">What the driver or the server said.</param>
internal sealed class TargetUnreachableException(NpgsqlConnectionStringBuilder address, Exception failure) : SeedKitException(
    new FailureMessage
    {
        Expected = $"database '{address.Database}' at {address.Host}:{address.Port} to let '{address.Username}' in.",
        Found = $"{Reason(failure)}.",
        Remedy = failure is PostgresException
            ? "Correct Username, Password or Database in --connection."
            : "Check Host and Port in --connection, and that the server runs.",
    },
    failure)
{
    private static string Reason(Exception failure)
    {
        string text = failure switch
        {
            PostgresException refused => refused.MessageText,
            { InnerException: { } inner } => inner.Message,
            _ => failure.Message,
        };
        return text.ReplaceLineEndings(" ").TrimEnd('.', ' ');
    }
}
