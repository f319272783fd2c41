using SeedKit.Xunit;
using Xunit;

[assembly: AssemblyFixture(typeof(SeedKitFixture<Lending.LendingPlatform>))]

namespace Lending.Xunit3;

public sealed class CatalogueTests(SeedKitFixture<LendingPlatform> seed) : LeasedTest(seed)
{
    [Fact]
    public async Task Books_that_come_back_are_out_no_more()
    {
        Catalogue catalogue = new(Lease.DataSource);

        int returned = await catalogue.ReturnAllAsync(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(8, returned);
        Assert.Equal(0, await catalogue.CountLoansAsync());
    }

    [Fact]
    public async Task A_branch_sees_its_own_loans()
    {
        Catalogue catalogue = new(Lease.As("lending_app", new Dictionary<string, string> { ["app.branch_id"] = Branch.Harbour.Id.ToString() }));

        Assert.Equal(4, await catalogue.CountLoansAsync());
    }
}
