using Npgsql;
using SeedKit.Demo;
using SeedKit.Hosting;
using SeedKit.Schema;
using SeedKit.Seeding;

namespace SeedKit.Tests.Mutation;

/// <summary>One server with the databases into which scenarios are planted.</summary>
public sealed class Databases(Server server) : IAsyncDisposable
{
    private readonly Dictionary<Planting, string> made = [];

    public static async Task<Databases> StartAsync() => new(await ServerHosts.StartAsync(new ServerOptions(), CancellationToken.None));

    public async Task<NpgsqlConnection> OpenAsync(Planting kind)
    {
        if (!made.TryGetValue(kind, out string? name))
        {
            made.Add(kind, name = await MakeAsync(kind));
        }

        NpgsqlConnection connection = await server.OpenAsync(name, CancellationToken.None);

        // A mutant may well ask for the product of all tables.
        await using NpgsqlCommand command = new("set statement_timeout = '20s'", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<string> MakeAsync(Planting kind)
    {
        if (kind == Planting.Blank)
        {
            return "postgres";
        }

        string name = $"mutation_{kind}";
        await using (NpgsqlConnection connection = await server.OpenAsync("postgres", CancellationToken.None))
        {
            foreach (string statement in (string[])[$"drop database if exists \"{name}\"", $"create database \"{name}\" template template0"])
            {
                await using NpgsqlCommand command = new(statement, connection);
                await command.ExecuteNonQueryAsync();
            }
        }

        await using NpgsqlConnection fresh = await server.OpenAsync(name, CancellationToken.None);
        await SchemaInstaller.UpAsync(fresh, new DemoPlatform().Schema, CancellationToken.None);
        if (kind == Planting.Compact)
        {
            await ThrowawayMark.SetAsync(fresh, "the mutation run", CancellationToken.None);
            await Seeder.SeedAsync(fresh, new DemoPlatform().Seed, new SeedOptions { Profile = SeedProfile.Compact }, CancellationToken.None);
        }

        return name;
    }
}
