using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class VerifyResetsTests(ZooServer zoo) : IClassFixture<ZooServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reset_that_misses_a_change_is_found_out()
    {
        DatabasePool pool = await zoo.StartAsync(new RewindStrategy(), size: 1, VerifyResets.Always);
        Lease lease = await pool.LeaseAsync(Token);
        await using (NpgsqlConnection connection = await lease.OpenAsync(Token))
        await using (NpgsqlCommand command = new("begin; set local seedkit.rewinding = 'on'; delete from zoo.flag; commit", connection))
        {
            await command.ExecuteNonQueryAsync(Token);
        }

        Func<Task> reset = () => lease.ResetAsync(Token);

        (await reset.Should().ThrowAsync<BaselineMismatchException>()).Which.Differences.Should().Equal("zoo.flag");
        await lease.DiscardAsync();
    }
}
