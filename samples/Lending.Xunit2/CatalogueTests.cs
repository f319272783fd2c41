using SeedKit.Baselines.Leases;
using Xunit;

namespace Lending.Xunit2;

[Collection("lending")]
public sealed class CatalogueTests(LendingDatabase database) : IAsyncLifetime
{
    private Lease? lease;

    private Catalogue Catalogue => new(lease!.DataSource);

    public async Task InitializeAsync() => lease = await database.LeaseAsync();

    public async Task DisposeAsync() => await lease!.DisposeAsync();

    [Fact]
    public async Task Books_that_come_back_are_out_no_more()
    {
        int returned = await Catalogue.ReturnAllAsync(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(8, returned);
        Assert.Equal(0, await Catalogue.CountLoansAsync());
    }

    [Fact]
    public async Task Each_test_finds_the_seeded_loans() => Assert.Equal(8, await Catalogue.CountLoansAsync());
}
