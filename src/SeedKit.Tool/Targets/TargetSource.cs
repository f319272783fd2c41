using System.Globalization;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Seeding;
using SeedKit.Tool.Output;

namespace SeedKit.Tool.Targets;

/// <summary>Gets the database to work on: the one that is named, or a throwaway with a platform on it.</summary>
/// <param name="platform">What a throwaway holds.</param>
/// <param name="steps">Where to tell what is done.</param>
internal sealed class TargetSource(Platform platform, Steps steps)
{
    /// <summary>Gets it.</summary>
    /// <exception cref="Diagnostics.SeedKitException">It cannot be had; nothing is left running.</exception>
    public Task<Target> OpenAsync(TargetRequest request, CancellationToken cancellationToken) => request.Connection is { } text
        ? steps.RunAsync("connect", "connecting", _ => Target.ConnectAsync(text, cancellationToken), target => target.Description)
        : MakeAsync(request.Seed, cancellationToken);

    /// <summary>Starts a server; the caller owns it.</summary>
    public Task<Server> StartServerAsync(ServerOptions options, CancellationToken cancellationToken) =>
        steps.RunAsync("server", "starting PostgreSQL", _ => ServerHosts.StartAsync(options, cancellationToken), server => server.Describe());

    /// <summary>Puts schema and seed of the platform into a new database of the server; without a seed, the schema alone.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<NpgsqlConnectionStringBuilder> ProvisionAsync(
        Server server, string database, SeedOptions? seed, CancellationToken cancellationToken)
    {
        await ExecuteAsync(server, $"create database {SqlIdentifier.Quote(database)} template template0 encoding 'UTF8' lc_collate 'C'", cancellationToken);
        try
        {
            NpgsqlConnectionStringBuilder address = new(server.ConnectionString) { Database = database, Pooling = false, ApplicationName = "seedkit" };
            await using NpgsqlConnection connection = new(address.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await steps.RunAsync(
                "schema",
                "applying the schema",
                _ => Provisioner.InstallAsync(connection, platform, cancellationToken),
                _ => $"{platform.Name} {platform.Schema.Version}");
            if (seed is not null)
            {
                await SeedAsync(connection, seed, cancellationToken);
            }

            return address;
        }
        catch
        {
            await DropAsync(server, database);
            throw;
        }
    }

    /// <summary>Writes the seed of the platform.</summary>
    public Task<SeedResult> SeedAsync(NpgsqlConnection connection, SeedOptions seed, CancellationToken cancellationToken) => steps.RunAsync(
        "seed",
        "seeding",
        at => Seeder.SeedAsync(connection, platform.Seed, seed with { Progress = new SeedWatcher(at) }, cancellationToken),
        result => string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Rows:N0} rows in {result.RowsByTable.Count:N0} tables (profile {seed.Profile}, seed {seed.Seed})"));

    /// <summary>Drops a database of the server, whoever is still connected to it.</summary>
    public static Task DropAsync(Server server, string database) =>
        ExecuteAsync(server, $"drop database if exists {SqlIdentifier.Quote(database)} with (force)", CancellationToken.None);

    private async Task<Target> MakeAsync(SeedOptions? seed, CancellationToken cancellationToken)
    {
        Server server = await StartServerAsync(new ServerOptions(), cancellationToken);
        try
        {
            string database = ThrowawayName.Next(platform.Name);
            NpgsqlConnectionStringBuilder address = await ProvisionAsync(server, database, seed, cancellationToken);
            NpgsqlConnection connection = new(address.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return Target.Throwaway(connection, $"{platform.Name} on {server.Describe()}", () => DiscardAsync(server, database));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    // A server of ours goes with all that is on it; only one that goes on running needs its database dropped.
    private static async ValueTask DiscardAsync(Server server, string database)
    {
        try
        {
            await DropAsync(server, database);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>Runs a statement in the database <c>postgres</c> of a server.</summary>
    public static async Task ExecuteAsync(Server server, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, cancellationToken);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Not Progress<T>: that one reports on the thread pool, where the last reports would come after the step has ended.
    private sealed class SeedWatcher(Action<string> at) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) =>
            at(string.Create(CultureInfo.InvariantCulture, $"seeding {value.Table} ({value.Number} of {value.Total})"));
    }
}
