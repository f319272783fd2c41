using SeedKit.Contracts;
using SeedKit.Demo.Seeds;
using SeedKit.Demo.World;
using SeedKit.Postgres;
using SeedKit.Schema;
using SeedKit.Seeding;

namespace SeedKit.Demo;

/// <summary>The demo platform: a product that assesses applications and plans their move to the cloud.</summary>
public sealed class DemoPlatform : Platform
{
    // Those who only want databases never ask, and reading YAML takes longer than connecting to a server.
    private readonly Lazy<Contract> contract = new(DemoContract.Read);

    /// <inheritdoc/>
    public override string Name => "demo";

    /// <inheritdoc/>
    public override SchemaScripts Schema { get; } = SchemaScripts.FromEmbedded(typeof(DemoPlatform).Assembly, "SeedKit.Demo.Schema", "1.0");

    /// <inheritdoc/>
    public override Contract Contract => contract.Value;

    /// <inheritdoc/>
    public override SeedPlan Seed { get; } = new()
    {
        Tables = context => DemoTables.All(new DemoWorld(context)),
        Tenants = new SeedTenants
        {
            Table = new QualifiedName("migration", "client_accounts"),
            TenantColumn = "client_account_id",
            Owns = DemoIds.IsDemoClient,
        },
    };
}
