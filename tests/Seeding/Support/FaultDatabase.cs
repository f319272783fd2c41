using FluentAssertions;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Seeding;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Seeding.Support;

/// <summary>
/// The Compact demo in a database of its own, into which faults are planted one after the other. Many of them lock what every test reads, so
/// that those who read, and one another, they would wait for in circles.
/// </summary>
public sealed class FaultDatabase(DemoDatabases databases) : IAsyncLifetime
{
    /// <summary>The collection of the classes that plant faults.</summary>
    public const string Collection = "faults";

    private DemoDatabase? database;
    private CleanState? clean;

    public DemoDatabase Database => database ?? throw new InvalidOperationException("The database has not been made yet.");

    public static Contract Contract { get; } = DemoContract.Read();

    public async ValueTask InitializeAsync()
    {
        database = await databases.CreateAsync();
        await database.SeedAsync(new SeedOptions { Profile = SeedProfile.Compact });
        await using NpgsqlConnection connection = await database.OpenAsync();
        VerificationReport report = await Verifier.VerifyAsync(connection, Contract, VerificationOptions.Default, TestContext.Current.CancellationToken);
        report.Findings.Should().BeEmpty();
        clean = await CleanState.ReadAsync(connection, Contract, TestContext.Current.CancellationToken);
    }

    /// <summary>What the rules say of what the SQL makes of the demo, which they found clean.</summary>
    public async Task<VerificationReport> InspectAsync(string sql, VerificationOptions options)
    {
        await using NpgsqlConnection connection = await Database.OpenAsync();
        return await Planted.InspectAsync(connection, sql, Contract, options, clean, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
