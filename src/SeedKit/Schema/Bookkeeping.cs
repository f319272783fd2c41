using SeedKit.Postgres;

namespace SeedKit.Schema;

/// <summary>What SeedKit itself keeps in a database: schema <c>seedkit</c>, made by <c>up</c> and dropped by <c>down</c>.</summary>
internal static class Bookkeeping
{
    /// <summary>The schema's name; rules and snapshots of the user's schema leave it out.</summary>
    public const string Schema = "seedkit";

    public static string CreateSql { get; } = EmbeddedScript.Read(typeof(Bookkeeping), "bookkeeping.sql");
}
