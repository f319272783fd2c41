using FluentAssertions;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class CloneStrategyTests(ZooServer zoo) : ResetContract(zoo, new CloneStrategy())
{
    [Fact]
    public async Task It_says_that_it_keeps_no_log_of_changes()
    {
        await using Lease lease = await Pool.LeaseAsync(TestContext.Current.CancellationToken);

        Func<Task> diff = () => lease.DiffAsync(1, TestContext.Current.CancellationToken);

        await diff.Should().ThrowAsync<NotSupportedException>().WithMessage("The clone strategy keeps no log of changes; the rewind strategy does.");
    }
}
