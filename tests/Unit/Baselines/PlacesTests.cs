using FluentAssertions;
using SeedKit.Baselines.Leases;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Unit.Baselines;

public sealed class PlacesTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(50);

    private readonly ManualClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_finds_no_database_makes_one_until_every_place_has_one()
    {
        Places<string> places = Of(size: 2);

        (await places.TakeAsync(Token)).Should().BeNull();
        (await places.TakeAsync(Token)).Should().BeNull();

        places.TakeAsync(Token).IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Whoever_waits_gets_what_is_given_back_in_the_order_of_asking()
    {
        Places<string> places = Of(size: 1);
        await places.TakeAsync(Token);
        Task<string?> first = places.TakeAsync(Token);
        Task<string?> second = places.TakeAsync(Token);

        places.Free("a");
        places.Free("b");

        (await first, await second).Should().Be(("a", "b"));
    }

    [Fact]
    public async Task A_database_that_will_be_back_is_waited_for_while_another_could_be_made()
    {
        Places<string> places = Of(size: 2);
        await places.TakeAsync(Token);
        places.Announce();

        Task<string?> taking = places.TakeAsync(Token);
        bool waited = !taking.IsCompleted;
        places.Bring("a");

        waited.Should().BeTrue();
        (await taking).Should().Be("a");
    }

    [Fact]
    public async Task No_two_wait_for_the_same_database_where_another_could_be_made()
    {
        Places<string> places = Of(size: 2);
        await places.TakeAsync(Token);
        places.Announce();
        Task<string?> first = places.TakeAsync(Token);

        Task<string?> second = places.TakeAsync(Token);

        first.IsCompleted.Should().BeFalse();
        (await second).Should().BeNull("else it would wait for the first one's test");
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_takes_no_place_along()
    {
        Places<string> places = Of(size: 1);
        await places.TakeAsync(Token);
        using CancellationTokenSource source = new();
        Task<string?> impatient = places.TakeAsync(source.Token);
        await source.CancelAsync();
        Func<Task> waiting = () => impatient;
        await waiting.Should().ThrowAsync<OperationCanceledException>();

        places.Free("a");

        (await places.TakeAsync(Token)).Should().Be("a");
    }

    [Fact]
    public async Task A_place_whose_database_is_lost_is_for_another()
    {
        Places<string> places = Of(size: 1);
        await places.TakeAsync(Token);
        places.Announce();
        Task<string?> taking = places.TakeAsync(Token);

        places.Bring(null);

        (await taking).Should().BeNull();
    }

    [Fact]
    public async Task A_database_to_spare_is_made_once_much_has_been_waited()
    {
        Places<string> places = Of(size: 2);
        await places.TakeAsync(Token);

        await WaitAsync(places, Enough - TimeSpan.FromMilliseconds(1));
        bool early = places.TryAnnounceSpare();
        await WaitAsync(places, TimeSpan.FromMilliseconds(1));
        bool enough = places.TryAnnounceSpare();
        bool again = places.TryAnnounceSpare();

        (early, enough, again).Should().Be((false, true, false));
    }

    [Fact]
    public async Task No_database_to_spare_is_made_beyond_the_size()
    {
        Places<string> places = Of(size: 1);
        await places.TakeAsync(Token);

        await WaitAsync(places, Enough);

        places.TryAnnounceSpare().Should().BeFalse();
    }

    [Theory]
    [InlineData(2, 2, 1, 0, 0, 0, true, "another can be made")]
    [InlineData(1, 2, 1, 0, 0, 0, false, "there is no other")]
    [InlineData(2, 3, 1, 1, 0, 0, true, "one is free")]
    [InlineData(2, 3, 1, 0, 1, 0, true, "one will be back")]
    [InlineData(2, 3, 1, 0, 1, 1, false, "somebody waits for the one that will be back")]
    [InlineData(2, 3, 2, 0, 0, 0, false, "all are leased")]
    [InlineData(3, 2, 2, 0, 0, 0, false, "every processor has a test")]
    [InlineData(3, 3, 2, 0, 0, 0, true, "one processor has none")]
    [InlineData(2, 1, 1, 0, 0, 0, false, "the only processor has a test")]
    public async Task A_reset_goes_on_alone_where_another_place_and_a_processor_are_to_spare(
        int size, int processors, int leased, int free, int coming, int waiting, bool expected, string because)
    {
        Places<string> places = new(size, processors, clock);
        for (int used = 0; used < leased + free + coming; used++)
        {
            await places.TakeAsync(Token);
        }

        for (int place = 0; place < coming; place++)
        {
            places.Announce();
        }

        for (int place = 0; place < free; place++)
        {
            places.Free("a");
        }

        for (int one = 0; one < waiting; one++)
        {
            places.TakeAsync(Token).IsCompleted.Should().BeFalse();
        }

        places.AreToSpare.Should().Be(expected, because);
    }

    private Places<string> Of(int size) => new(size, processors: 2, clock);

    private async Task WaitAsync(Places<string> places, TimeSpan duration)
    {
        places.Announce();
        Task<string?> taking = places.TakeAsync(Token);
        taking.IsCompleted.Should().BeFalse();
        clock.Advance(duration);
        places.Bring("a");
        await taking;
    }
}
