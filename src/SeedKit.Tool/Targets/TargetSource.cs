using System.Globalization;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Hosting;
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

    /// <summary>Puts schema and seed of the platform into a blank database; without a seed, the schema alone.</summary>
    public async Task ProvisionAsync(string connectionString, SeedOptions? seed, CancellationToken cancellationToken)
    {
        // Rows are made while the schema is applied.
        SeedWatcher watcher = new();
        await using SeedDraft? draft = seed is null ? null : SeedDraft.Begin(platform.Seed, seed with { Progress = watcher });
        await using NpgsqlConnection connection = new(TargetRequest.WithoutPool(connectionString));
        await connection.OpenAsync(cancellationToken);
        await steps.RunAsync(
            "schema",
            "applying the schema",
            _ => Provisioner.InstallAsync(connection, platform, cancellationToken),
            _ => $"{platform.Name} {platform.Schema.Version}");
        if (draft is not null)
        {
            await SeedAsync(connection, draft, watcher, cancellationToken);
        }
    }

    /// <summary>Writes the seed of the platform.</summary>
    public async Task<SeedResult> SeedAsync(NpgsqlConnection connection, SeedOptions seed, CancellationToken cancellationToken)
    {
        SeedWatcher watcher = new();
        await using SeedDraft draft = SeedDraft.Begin(platform.Seed, seed with { Progress = watcher });
        return await SeedAsync(connection, draft, watcher, cancellationToken);
    }

    private Task<SeedResult> SeedAsync(NpgsqlConnection connection, SeedDraft draft, SeedWatcher watcher, CancellationToken cancellationToken) => steps.RunAsync(
        "seed",
        "seeding",
        at =>
        {
            watcher.At = at;
            return Seeder.SeedAsync(connection, draft, cancellationToken);
        },
        result => string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Rows:N0} rows in {result.RowsByTable.Count:N0} tables (profile {draft.Options.Profile}, seed {draft.Options.Seed})"));

    private async Task<Target> MakeAsync(SeedOptions? seed, CancellationToken cancellationToken)
    {
        Server server = await StartServerAsync(new ServerOptions(), cancellationToken);
        TestDatabase? database = null;
        try
        {
            database = await TestDatabase.CreateBlankAsync(server.ConnectionString, cancellationToken);
            await ProvisionAsync(database.ConnectionString, seed, cancellationToken);
            NpgsqlConnection connection = new(TargetRequest.WithoutPool(database.ConnectionString));
            await connection.OpenAsync(cancellationToken);
            return Target.Throwaway(connection, $"{platform.Name} on {server.Describe()}", () => DiscardAsync(server, database));
        }
        catch
        {
            await DiscardAsync(server, database);
            throw;
        }
    }

    private static async ValueTask DiscardAsync(Server server, TestDatabase? database)
    {
        try
        {
            if (database is not null)
            {
                await database.DisposeAsync();
            }
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    // Not Progress<T>: that one reports on the thread pool, where the last reports would come after the step has ended.
    private sealed class SeedWatcher : IProgress<SeedProgress>
    {
        public Action<string> At { get; set; } = _ => { };

        public void Report(SeedProgress value) =>
            At(string.Create(CultureInfo.InvariantCulture, $"seeding {value.Table} ({value.Number} of {value.Total})"));
    }
}
