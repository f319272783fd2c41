using Npgsql;
using SeedKit.Baselines;
using SeedKit.Benchmarks.Figures;
using SeedKit.Demo;
using SeedKit.Hosting;
using SeedKit.Seeding;

namespace SeedKit.Benchmarks.Provisioning;

/// <summary>
/// What the demo costs, schema and seed told apart, against the budget of five minutes. The first round is the one a command pays,
/// compilation and the server's cold caches included; the figures are those of the rounds after it. Run it with
/// <c>dotnet run -c Release --project benchmarks -- provisioning [rounds]</c>.
/// </summary>
internal static class ProvisioningTimes
{
    /// <summary>Runs the rounds and prints them.</summary>
    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        await using Server server = await ServerHosts.StartAsync(new ServerOptions(), cancellationToken);
        Report.Print($"{server.Describe()}, {Environment.ProcessorCount} processors");
        foreach (SeedProfile profile in new[] { SeedProfile.Compact, SeedProfile.Full })
        {
            ProvisioningResult first = await ProvisionAsync(server, profile, cancellationToken);
            Report.Print($"{profile}, {first.Seed.Rows} rows; first round: schema {first.Schema.TotalMilliseconds:F0} ms, seed {first.Seed.Duration.TotalMilliseconds:F0} ms");
            HostShare host = new();
            Samples schema = new();
            Samples seed = new();
            Samples both = new();
            for (int round = 0; round < rounds; round++)
            {
                ProvisioningResult result = await ProvisionAsync(server, profile, cancellationToken);
                schema.Add(result.Schema);
                seed.Add(result.Seed.Duration);
                both.Add(result.Total);
            }

            host.Print();
            Report.Print($"{schema.Line("schema")}");
            Report.Print($"{seed.Line("seed")}");
            Report.Print($"{both.Line("schema and seed")}");
            if (profile == SeedProfile.Full)
            {
                Report.Ask("schema and full seed, median", both.Median / 1000, 1, "s");
            }
        }
    }

    private static async Task<ProvisioningResult> ProvisionAsync(Server server, SeedProfile profile, CancellationToken cancellationToken)
    {
        await using TestDatabase database = await TestDatabase.CreateBlankAsync(server.ConnectionString, cancellationToken);
        await using NpgsqlConnection connection = await database.OpenAsync(cancellationToken);
        return await Provisioner.ProvisionAsync(connection, new DemoPlatform(), new SeedOptions { Profile = profile }, cancellationToken);
    }
}
