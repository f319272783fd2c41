using Npgsql;

namespace SeedKit.Postgres;

/// <summary>Tells errors apart by whom they are about.</summary>
internal static class QueryFailures
{
    // What postgres_fdw says of a foreign server that does not answer; of our own connection the server would say nothing.
    private const string ForeignServerGone = "08001";

    /// <summary>
    /// Whether the query is what is wrong. A cancelled one, one that waited in vain for somebody's lock, a server that goes down or runs out of
    /// something is no property of it.
    /// </summary>
    public static bool IsAboutTheQuery(this PostgresException failure) => failure.SqlState switch
    {
        ForeignServerGone => true,
        PostgresErrorCodes.LockNotAvailable => false,
        _ => failure.SqlState[..2] is not ("57" or "58" or "53" or "08" or "XX"),
    };
}
