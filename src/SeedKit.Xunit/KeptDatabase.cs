using System.Globalization;
using Npgsql;
using SeedKit.Baselines;

namespace SeedKit.Xunit;

/// <summary>Keeps a test's database and tells how to connect to it.</summary>
internal static class KeptDatabase
{
    /// <summary>Leaves the database where it is, and its server running.</summary>
    /// <returns>One line for the test's output; no password in it.</returns>
    public static string Keep(SeedSession session, TestDatabase database)
    {
        database.Keep();
        session.KeepServer();
        NpgsqlConnectionStringBuilder builder = new(database.ConnectionString);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SeedKit keeps the database of this test: psql -h {builder.Host} -p {builder.Port} -U {builder.Username} -d {database.Name}");
    }
}
