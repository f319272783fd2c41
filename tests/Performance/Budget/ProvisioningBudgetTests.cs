using FluentAssertions;
using SeedKit.Tests.Support.Demo;
using Xunit;

namespace SeedKit.Tests.Performance.Budget;

public sealed class ProvisioningBudgetTests(FullDemo demo)
{
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Schema_and_full_seed_take_at_most_five_minutes()
    {
        SeedSession session = await demo.StartAsync();

        // A template that was found says nothing about what making it costs.
        ProvisioningResult result = session.Provisioning ?? await session.MeasureProvisioningAsync(TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"schema {result.Schema}, seed {result.Seed.Duration}, {result.Seed.Rows} rows");
        result.Seed.Rows.Should().BePositive();
        result.Total.Should().BeLessThan(Budget);
    }
}
