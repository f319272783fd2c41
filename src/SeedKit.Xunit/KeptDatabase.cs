using System.Globalization;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;

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
        return Describe(database.ConnectionString);
    }

    /// <summary>Leaves the lease's database where it is, as the test has left it, and its server running.</summary>
    /// <returns>One line for the test's output; no password in it.</returns>
    public static string Keep(SeedSession session, Lease lease)
    {
        lease.Keep();
        session.KeepServer();
        return Describe(lease.ConnectionString);
    }

    /// <summary>How to connect with psql; no password in it.</summary>
    public static string Command(string connectionString)
    {
        NpgsqlConnectionStringBuilder builder = new(connectionString);
        return string.Create(
            CultureInfo.InvariantCulture, $"psql -h {builder.Host} -p {builder.Port} -U {builder.Username} -d {builder.Database}");
    }

    private static string Describe(string connectionString) => $"SeedKit keeps the database of this test: {Command(connectionString)}";
}
