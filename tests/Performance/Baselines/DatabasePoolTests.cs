using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Tests.Performance.Processes;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Shelf;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>Who waits for a reset, and what becomes of one that nobody waits for.</summary>
public sealed class DatabasePoolTests(SeedKitFixture<ShelfPlatform> fixture)
{
    private static readonly ResetReport Restored = new() { Level = ResetLevel.Rewind };

    private readonly ManualClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_waits_for_a_reset_that_meets_nobody_but_who_needs_the_database()
    {
        StagedStrategy strategy = new();
        await using DatabasePool pool = await StartAsync(strategy);
        Lease lease = await pool.LeaseAsync(Token);

        await lease.DisposeAsync();
        Task<Lease> next = pool.LeaseAsync(Token);
        bool waited = !next.IsCompleted;
        strategy.End.SetResult(Restored);

        lease.LastReset.Should().BeNull();
        waited.Should().BeTrue();
        (await next).Name.Should().Be(lease.Name);
        await (await next).DisposeAsync();
    }

    [Fact]
    public async Task A_second_who_asks_meanwhile_gets_another_database()
    {
        StagedStrategy strategy = new();
        await using DatabasePool pool = await StartAsync(strategy);
        Lease lease = await pool.LeaseAsync(Token);
        await lease.DisposeAsync();
        Task<Lease> first = pool.LeaseAsync(Token);

        await using Lease second = await pool.LeaseAsync(Token);
        strategy.End.SetResult(Restored);

        second.Name.Should().NotBe(lease.Name);
        (await first).Name.Should().Be(lease.Name);
        await (await first).DisposeAsync();
    }

    [Fact]
    public async Task Once_much_has_been_waited_there_is_another_database_before_anybody_asks()
    {
        StagedStrategy strategy = new();
        await using DatabasePool pool = await StartAsync(strategy);
        Lease lease = await pool.LeaseAsync(Token);
        await lease.DisposeAsync();
        Task<Lease> next = pool.LeaseAsync(Token);
        clock.Advance(TimeSpan.FromMilliseconds(50));
        int before = strategy.Databases;
        strategy.End.SetResult(Restored);

        await using Lease taken = await next;
        await Until.TrueAsync(() => strategy.Databases == 2, Token);

        before.Should().Be(1);
    }

    [Theory]
    [InlineData(2, false, VerifyResets.Never)]
    [InlineData(2, true, VerifyResets.Always)]
    [InlineData(2, true, VerifyResets.Sample)]
    [InlineData(1, true, VerifyResets.Never)]
    public async Task The_test_waits_for_a_reset_that_could_tell_it_something_or_that_the_next_would_wait_for(
        int size, bool isQuiet, VerifyResets verify)
    {
        StagedStrategy strategy = new() { IsQuiet = isQuiet };
        await using DatabasePool pool = await StartAsync(strategy, size, verify);
        Lease lease = await pool.LeaseAsync(Token);

        Task disposing = lease.DisposeAsync().AsTask();
        bool waited = !disposing.IsCompleted;
        strategy.End.SetResult(Restored);
        await disposing;

        waited.Should().BeTrue();
        lease.LastReset.Should().Be(Restored);
    }

    [Fact]
    public async Task A_database_that_could_not_return_in_the_background_is_replaced()
    {
        StagedStrategy strategy = new();
        await using DatabasePool pool = await StartAsync(strategy);
        Lease lease = await pool.LeaseAsync(Token);
        strategy.End.SetResult(new() { Level = ResetLevel.Swap });

        await lease.DisposeAsync();

        await using Lease next = await pool.LeaseAsync(Token);
        next.Name.Should().NotBe(lease.Name);
    }

    [Fact]
    public async Task A_database_whose_reset_broke_in_the_background_is_replaced()
    {
        StagedStrategy strategy = new();
        await using DatabasePool pool = await StartAsync(strategy);
        Lease lease = await pool.LeaseAsync(Token);
        strategy.End.SetException(new NpgsqlException("the session is gone"));

        await lease.DisposeAsync();

        Lease next = await pool.LeaseAsync(Token);
        next.Name.Should().NotBe(lease.Name);
        await next.DiscardAsync();
    }

    [Fact]
    public async Task A_reset_that_breaks_while_the_test_waits_fails_the_test()
    {
        StagedStrategy strategy = new() { IsQuiet = false };
        await using DatabasePool pool = await StartAsync(strategy);
        Lease lease = await pool.LeaseAsync(Token);
        strategy.End.SetException(new NpgsqlException("the session is gone"));

        Func<Task> disposing = () => lease.DisposeAsync().AsTask();

        await disposing.Should().ThrowAsync<NpgsqlException>().WithMessage("the session is gone");
        Lease next = await pool.LeaseAsync(Token);
        next.Name.Should().NotBe(lease.Name);
        await next.DiscardAsync();
    }

    [Fact]
    public async Task A_transaction_that_a_reset_in_the_background_has_ended_is_told_by_a_later_lease()
    {
        LeakedSession stray = new(1, "a worker", "idle in transaction", "select 1");
        StagedStrategy strategy = new();
        await using DatabasePool pool = await StartAsync(strategy);
        Lease lease = await pool.LeaseAsync(Token);
        strategy.End.SetResult(Restored with { Leaked = [stray] });
        await lease.DisposeAsync();

        Lease next = await pool.LeaseAsync(Token);
        await next.DisposeAsync();

        (lease.LastReset, lease.Strays.Count).Should().Be((null, 0));
        next.Strays.Should().Equal(stray);
    }

    private async Task<DatabasePool> StartAsync(StagedStrategy strategy, int size = 2, VerifyResets verify = VerifyResets.Never)
    {
        SeedSession session = await fixture.StartAsync();
        return await DatabasePool.StartAsync(
            session.Template, new PoolOptions { Size = size, Strategy = strategy, Verify = verify, Processors = 2, Clock = clock }, Token);
    }
}
