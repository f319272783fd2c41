using SeedKit.Seeding;

namespace Lending.Seeds;

internal sealed class BranchesSeed() : TableSeed<Branch>("lending", "branches")
{
    protected override IEnumerable<Branch> Rows() => Branch.Demo;

    protected override RowKey Key(Branch row) => row.Id;

    protected override void Define(SeedColumns<Branch> columns) => columns
        .Add("id", row => row.Id)
        .Add("name", row => row.Name);
}
