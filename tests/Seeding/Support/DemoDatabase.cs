using Npgsql;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Seeding;
using SeedKit.Snapshots;
using Xunit;

namespace SeedKit.Tests.Seeding.Support;

/// <summary>A database of one test, dropped at its end unless others read it too.</summary>
public sealed class DemoDatabase(Server server, string name, bool isShared) : IAsyncDisposable
{
    public string Name { get; } = name;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<NpgsqlConnection> OpenAsync() => server.OpenAsync(Name, Cancellation);

    public async Task<SeedResult> SeedAsync(SeedOptions options)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        return await Seeder.SeedAsync(connection, DemoDatabases.Platform.Seed, options, Cancellation);
    }

    /// <summary>Rows and checksum of each table, one line each.</summary>
    public async Task<string> ChecksumsAsync()
    {
        await using NpgsqlConnection connection = await OpenAsync();
        return (await SeedText.ReadAsync(connection, "migration", -1, Cancellation))[SeedText.OverviewName];
    }

    public async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    /// <summary>The first column of each row as text.</summary>
    public async Task<List<string>> QueryAsync(string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 120 };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(Cancellation);
        List<string> values = [];
        while (await reader.ReadAsync(Cancellation))
        {
            values.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }

        return values;
    }

    public async ValueTask DisposeAsync()
    {
        if (!isShared)
        {
            // Only this database's: other tests are at work meanwhile.
            await using NpgsqlConnection idle = new(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Name }.ConnectionString);
            NpgsqlConnection.ClearPool(idle);
            await using NpgsqlConnection connection = await server.OpenAsync("postgres", CancellationToken.None);
            await using NpgsqlCommand command = new($"drop database if exists {SqlIdentifier.Quote(Name)} with (force)", connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
