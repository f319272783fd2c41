using BenchmarkDotNet.Attributes;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Hosting;
using SeedKit.Schema;
using SeedKit.Snapshots;
using SeedKit.Verification;

namespace SeedKit.Benchmarks.Parts;

/// <summary>What is done with the demo's catalog once it has been read: no server is asked any more.</summary>
[MemoryDiagnoser]
public class CatalogWork
{
    private DatabaseCatalog catalog = null!;
    private Contract contract = null!;

    /// <summary>Reads the catalog, from a server that is gone afterwards.</summary>
    [GlobalSetup]
    public void Read() => ReadAsync().GetAwaiter().GetResult();

    /// <summary>Asks every rule that judges the catalog alone.</summary>
    /// <returns>How many findings there are.</returns>
    [Benchmark]
    public int Judge()
    {
        RuleContext context = new(catalog, contract);
        return RuleCatalogue.All.OfType<CatalogRule>().Sum(rule => rule.Inspect(context).Count());
    }

    /// <summary>Writes every query that is put to the rows.</summary>
    /// <returns>How many there are.</returns>
    [Benchmark]
    public int WriteChecks()
    {
        RuleContext context = new(catalog, contract);
        return RuleCatalogue.All.OfType<DataRule>().Sum(rule => rule.Checks(context).Count());
    }

    /// <summary>Writes it as the text that snapshots compare.</summary>
    /// <returns>The files, by name.</returns>
    [Benchmark]
    public IReadOnlyDictionary<string, string> Render() => CatalogText.Render(catalog);

    // A set-up that is awaited is not, where BenchmarkDotNet runs in its own process.
    private async Task ReadAsync()
    {
        await using Server server = await ServerHosts.StartAsync(new ServerOptions(), CancellationToken.None);
        await using TestDatabase database = await TestDatabase.CreateBlankAsync(server.ConnectionString, CancellationToken.None);
        await using NpgsqlConnection connection = await database.OpenAsync(CancellationToken.None);
        await SchemaInstaller.UpAsync(connection, new DemoPlatform().Schema, CancellationToken.None);
        catalog = await CatalogReader.ReadAsync(connection, CancellationToken.None);
        contract = DemoContract.Read();
    }
}
