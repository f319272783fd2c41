using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Schema;
using SeedKit.Tests.Support.Shelf;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class SeedSessionTests(SeedKitFixture<ShelfPlatform> fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clone_holds_the_platform_and_may_be_seeded()
    {
        SeedSession session = await fixture.StartAsync();
        await using TestDatabase database = await session.CloneAsync(Token);
        await using NpgsqlConnection connection = await database.OpenAsync(Token);

        bool marked = await ThrowawayMark.IsSetAsync(connection, Token);

        marked.Should().BeTrue();
        (await CountAsync(connection)).Should().Be(3);
    }

    [Fact]
    public async Task A_clone_has_no_capture_triggers_and_a_lease_has()
    {
        SeedSession session = await fixture.StartAsync();
        await using TestDatabase clone = await session.CloneAsync(Token);
        await using Lease lease = await session.LeaseAsync(Token);
        await using NpgsqlConnection cloned = await clone.OpenAsync(Token);
        await using NpgsqlConnection leased = await lease.OpenAsync(Token);

        (long Clone, long Lease) triggers = (await CountTriggersAsync(cloned), await CountTriggersAsync(leased));

        triggers.Clone.Should().Be(0);
        triggers.Lease.Should().BePositive();
    }

    [Fact]
    public async Task A_lease_comes_back_as_it_was()
    {
        SeedSession session = await fixture.StartAsync();
        for (int round = 0; round < 5; round++)
        {
            await using Lease lease = await session.LeaseAsync(Token);
            await using NpgsqlConnection connection = await lease.OpenAsync(Token);
            (await CountAsync(connection)).Should().Be(3);

            await using NpgsqlCommand delete = new("delete from shelf.book", connection);
            await delete.ExecuteNonQueryAsync(Token);

            (await CountAsync(connection)).Should().Be(0);
        }
    }

    [Fact]
    public async Task Provisioning_can_be_measured_at_any_time()
    {
        SeedSession session = await fixture.StartAsync();

        ProvisioningResult result = await session.MeasureProvisioningAsync(Token);

        result.Schema.Should().BePositive();
        result.Total.Should().Be(result.Schema + result.Seed.Duration);
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new("select count(*) from shelf.book", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    private static async Task<long> CountTriggersAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new(
            "select count(*) from pg_trigger where tgrelid = 'shelf.book'::regclass and not tgisinternal", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }
}
