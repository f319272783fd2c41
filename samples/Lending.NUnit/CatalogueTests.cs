using NUnit.Framework;
using SeedKit.Baselines.Leases;

namespace Lending.NUnit;

public sealed class CatalogueTests
{
    private Lease lease = null!;

    private Catalogue Catalogue => new(lease.DataSource);

    [SetUp]
    public async Task LeaseAsync() => lease = await LendingServer.Session.LeaseAsync(CancellationToken.None);

    [TearDown]
    public async Task ReturnAsync() => await lease.DisposeAsync();

    [Test]
    public async Task Books_that_come_back_are_out_no_more()
    {
        int returned = await Catalogue.ReturnAllAsync(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.That(returned, Is.EqualTo(8));
        Assert.That(await Catalogue.CountLoansAsync(), Is.Zero);
    }

    [Test]
    public async Task Each_test_finds_the_seeded_loans() => Assert.That(await Catalogue.CountLoansAsync(), Is.EqualTo(8));
}
