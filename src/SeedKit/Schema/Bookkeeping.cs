using SeedKit.Postgres;

namespace SeedKit.Schema;

/// <summary>What SeedKit itself keeps in a database: schema <c>seedkit</c>, made by <c>up</c> and dropped by <c>down</c>.</summary>
internal static class Bookkeeping
{
    public static string CreateSql { get; } = EmbeddedScript.Read(typeof(Bookkeeping), "bookkeeping.sql");
}
