using Lending.Seeds;
using SeedKit;
using SeedKit.Contracts;
using SeedKit.Postgres;
using SeedKit.Schema;
using SeedKit.Seeding;

namespace Lending;

/// <summary>The lending library: all that SeedKit is told of it.</summary>
public sealed class LendingPlatform : Platform
{
    public override string Name => "lending";

    public override SchemaScripts Schema { get; } = SchemaScripts.FromEmbedded(typeof(LendingPlatform).Assembly, "Lending.Schema", "1");

    public override Contract Contract { get; } = ContractReader.Read(Text("Lending.lending.contract.yaml"), "lending.contract.yaml");

    public override SeedPlan Seed { get; } = new()
    {
        Tables = context => [new BranchesSeed(), new BooksSeed(context), new LoansSeed(context)],
        Tenants = new SeedTenants
        {
            Table = new QualifiedName("lending", "branches"),
            TenantColumn = "branch_id",
            Owns = Branch.IsDemo,
        },
    };

    private static string Text(string resource)
    {
        using StreamReader reader = new(typeof(LendingPlatform).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
