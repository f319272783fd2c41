using Npgsql;
using SeedKit.Baselines;
using SeedKit.Benchmarks.Figures;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Hosting;
using SeedKit.Seeding;
using SeedKit.Verification;

namespace SeedKit.Benchmarks.Verification;

/// <summary>
/// What all rules cost on the full demo and on a thousand tables, and the catalog's reading alone. The first round is the one a command pays,
/// compilation included; the figures are those of the rounds after it. Run it with
/// <c>dotnet run -c Release --project benchmarks -- verification [rounds]</c>.
/// </summary>
internal static class VerificationTimes
{
    /// <summary>Runs the rounds and prints them.</summary>
    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        ServerOptions options = new() { Settings = new Dictionary<string, string> { ["max_locks_per_transaction"] = ThousandTables.LocksPerTransaction } };
        await using Server server = await ServerHosts.StartAsync(options, cancellationToken);
        Report.Print($"{server.Describe()}, {Environment.ProcessorCount} processors");

        await using (TestDatabase database = await TestDatabase.CreateBlankAsync(server.ConnectionString, cancellationToken))
        {
            await using NpgsqlConnection connection = await database.OpenAsync(cancellationToken);
            await Provisioner.ProvisionAsync(connection, new DemoPlatform(), new SeedOptions { Profile = SeedProfile.Full }, cancellationToken);
            await MeasureAsync(connection, "full demo", DemoContract.Read(), 1, rounds, cancellationToken);
        }

        await using (TestDatabase database = await TestDatabase.CreateBlankAsync(server.ConnectionString, cancellationToken))
        {
            await using NpgsqlConnection connection = await database.OpenAsync(cancellationToken);
            await ThousandTables.InstallAsync(connection, cancellationToken);
            await MeasureAsync(connection, "1,000 tables", ThousandTables.Contract, 5, rounds, cancellationToken);
        }
    }

    private static async Task MeasureAsync(NpgsqlConnection connection, string name, Contract contract, double asked, int rounds, CancellationToken cancellationToken)
    {
        HostShare host = new();
        Samples catalog = new();
        DatabaseCatalog read = await CatalogReader.ReadAsync(connection, cancellationToken);
        for (int round = 0; round < rounds; round++)
        {
            await catalog.TimeAsync(() => CatalogReader.ReadAsync(connection, cancellationToken));
        }

        Report.Print($"{name}: {read.Tables.Count} tables, {read.ForeignKeys.Count()} foreign keys");
        Report.Print($"{catalog.Line("catalog")}");
        Report.Ask("catalog, median", catalog.Median / 1000, 0.3, "s");
        foreach (bool probe in (bool[])[false, true])
        {
            VerificationOptions options = new() { Probe = probe };
            string what = probe ? "all rules, with probes" : "all rules but probes";
            VerificationReport first = await Verifier.VerifyAsync(connection, contract, options, cancellationToken);
            Samples samples = new();
            for (int round = 0; round < rounds; round++)
            {
                await samples.TimeAsync(() => Verifier.VerifyAsync(connection, contract, options, cancellationToken));
            }

            Report.Print($"{samples.Line(what)}   first {first.Summary.Seconds:F2} s, {first.Findings.Count} findings, {first.Skipped.Count} skipped");
            Report.Ask($"{what}, median", samples.Median / 1000, asked, "s");
            foreach (IGrouping<RuleId, Finding> rule in first.Findings.GroupBy(finding => finding.Rule))
            {
                Report.Print($"  {rule.Key} {rule.Count()} times, for example: {rule.First().Message}");
            }
        }

        host.Print();
    }
}
