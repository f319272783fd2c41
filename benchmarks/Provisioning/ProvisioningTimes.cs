using System.Globalization;
using Npgsql;
using SeedKit.Demo;
using SeedKit.Hosting;
using SeedKit.Seeding;

namespace SeedKit.Benchmarks.Provisioning;

/// <summary>
/// What the demo costs, schema and seed told apart, against the budget of five minutes. The first round is the one a command pays,
/// compilation and the server's cold caches included; the medians are those of the rounds after it. Run it with
/// <c>dotnet run -c Release --project benchmarks -- provisioning [rounds]</c>.
/// </summary>
internal static class ProvisioningTimes
{
    /// <summary>Runs the rounds and prints them.</summary>
    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        await using Server server = await ServerHosts.StartAsync(new ServerOptions(), cancellationToken);
        Print($"{server.Describe()}, {Environment.ProcessorCount} processors, {rounds} rounds after the first");
        Print($"profile     schema        seed         sum        rows   (medians; the first round in brackets)");
        foreach (SeedProfile profile in new[] { SeedProfile.Compact, SeedProfile.Full })
        {
            List<(double Schema, double Seed)> times = [];
            long rows = 0;
            for (int round = 0; round <= rounds; round++)
            {
                ProvisioningResult result = await ProvisionAsync(server, profile, cancellationToken);
                times.Add((result.Schema.TotalSeconds, result.Seed.Duration.TotalSeconds));
                rows = result.Seed.Rows;
            }

            double schema = Median(times.Skip(1).Select(time => time.Schema));
            double seed = Median(times.Skip(1).Select(time => time.Seed));
            double sum = Median(times.Skip(1).Select(time => time.Schema + time.Seed));
            Print($"{profile,-8} {schema:F3} ({times[0].Schema:F3}) {seed:F3} ({times[0].Seed:F3}) {sum:F3} s {rows,9}");
        }
    }

    private static async Task<ProvisioningResult> ProvisionAsync(Server server, SeedProfile profile, CancellationToken cancellationToken)
    {
        const string Name = "provisioning";
        await using NpgsqlConnection maintenance = await server.OpenAsync("postgres", cancellationToken);
        await ExecuteAsync(maintenance, $"create database {Name}", cancellationToken);
        try
        {
            await using NpgsqlConnection connection = await server.OpenAsync(Name, cancellationToken);
            ProvisioningResult result = await Provisioner.ProvisionAsync(connection, new DemoPlatform(), new SeedOptions { Profile = profile }, cancellationToken);
            NpgsqlConnection.ClearPool(connection);
            return result;
        }
        finally
        {
            await ExecuteAsync(maintenance, $"drop database {Name} with (force)", CancellationToken.None);
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
