using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using SeedKit.Demo;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Schema;
using SeedKit.Seeding;
using Xunit;

[assembly: AssemblyFixture(typeof(SeedKit.Tests.Seeding.Support.DemoDatabases))]

namespace SeedKit.Tests.Seeding.Support;

/// <summary>Databases with the demo schema: empty ones for tests that seed, and one seeded with each profile for tests that read.</summary>
public sealed class DemoDatabases : IAsyncDisposable
{
    private readonly Lazy<Task<Server>> server = new(() => ServerHosts.StartAsync(new ServerOptions(), CancellationToken.None));
    private readonly Lazy<Task<string>> template;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> seeded = new(StringComparer.Ordinal);
    private int created;

    public DemoDatabases() => template = new(CreateTemplateAsync);

    public static DemoPlatform Platform { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A new database with the schema, its reference rows and the throwaway mark, and no other rows.</summary>
    public async Task<DemoDatabase> CreateAsync() => await CloneAsync(await template.Value);

    /// <summary>A database seeded with a profile; shared, so only to be read.</summary>
    public async Task<DemoDatabase> ReadAsync(string profile) =>
        new(await server.Value, await seeded.GetOrAdd(profile, name => new(() => SeedAsync(name))).Value, isShared: true);

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            // The server may be one that stays.
            foreach (Lazy<Task<string>> made in seeded.Values.Append(template))
            {
                if (made.IsValueCreated && made.Value.IsCompletedSuccessfully)
                {
                    await new DemoDatabase(await server.Value, await made.Value, isShared: false).DisposeAsync();
                }
            }

            await (await server.Value).DisposeAsync();
        }
    }

    private async Task<string> CreateTemplateAsync()
    {
        string name = NextName();
        await ExecuteAsync($"create database {SqlIdentifier.Quote(name)} template template0");
        await using NpgsqlConnection connection = await (await server.Value).OpenAsync(name, Cancellation);
        await SchemaInstaller.UpAsync(connection, Platform.Schema, Cancellation);
        await ThrowawayMark.SetAsync(connection, "the seeding tests", Cancellation);
        await connection.CloseAsync();
        NpgsqlConnection.ClearPool(connection);
        return name;
    }

    private async Task<string> SeedAsync(string profile)
    {
        DemoDatabase database = await CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        _ = SeedProfile.TryParse(profile, out SeedProfile parsed);
        await Seeder.SeedAsync(connection, Platform.Seed, new SeedOptions { Profile = parsed }, Cancellation);
        return database.Name;
    }

    private async Task<DemoDatabase> CloneAsync(string source)
    {
        string name = NextName();
        await ExecuteAsync($"create database {SqlIdentifier.Quote(name)} template {SqlIdentifier.Quote(source)}");
        return new DemoDatabase(await server.Value, name, isShared: false);
    }

    // The process id keeps two runs apart on a server that both were given.
    private string NextName() =>
        string.Create(CultureInfo.InvariantCulture, $"seedkit_seeding_{Environment.ProcessId}_{Interlocked.Increment(ref created)}");

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = await (await server.Value).OpenAsync("postgres", Cancellation);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
