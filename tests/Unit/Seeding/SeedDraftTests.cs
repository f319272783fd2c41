using FluentAssertions;
using SeedKit.Seeding;
using Xunit;
using static SeedKit.Tests.Unit.Seeding.SampleTable;

namespace SeedKit.Tests.Unit.Seeding;

public sealed class SeedDraftTests
{
    private const int Held = 16 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_made_before_anybody_asks_and_no_more_than_are_held()
    {
        Source source = new();
        await using SeedDraft draft = Begin(source.Endless());

        await source.Reaches(Held);
        _ = await draft.TakeAsync();

        source.Made.Should().Be(Held);
    }

    [Fact]
    public async Task A_draft_writes_what_is_written_without_one()
    {
        Order[] rows = [.. Enumerable.Range(0, Held + 100).Select(number => new Order(new Guid(number, 0, 0, new byte[8])))];
        await using SeedDraft draft = Begin(rows);

        TableSeed drafted = (await draft.TakeAsync()).Single();

        (await WriteAsync(drafted, With(), Cancellation)).Should().Equal(await WriteAsync(Seed(rows), With(), Cancellation));
    }

    [Fact]
    public async Task What_goes_wrong_is_told_when_the_row_is_asked_for()
    {
        Source source = new();
        await using SeedDraft draft = Begin(source.Broken());
        await source.Reaches(1);

        TableSeed drafted = (await draft.TakeAsync()).Single();
        Func<Task> write = () => WriteAsync(drafted, With(), Cancellation);

        await write.Should().ThrowAsync<InvalidOperationException>().WithMessage("no more rows");
    }

    [Fact]
    public async Task A_draft_that_is_given_up_ends_what_it_began()
    {
        Source source = new();
        SeedDraft draft = Begin(source.Endless());
        await source.Reaches(1);

        await draft.DisposeAsync();

        source.Ended.Should().BeTrue();
    }

    [Fact]
    public async Task A_plan_that_fails_is_told_to_who_takes_it_and_to_nobody_who_gives_it_up()
    {
        SeedPlan plan = new() { Tables = _ => throw new InvalidOperationException("no plan") };
        SeedDraft draft = SeedDraft.Begin(plan, new SeedOptions());

        Func<Task> take = () => draft.TakeAsync();
        Func<Task> giveUp = async () => await draft.DisposeAsync();

        await take.Should().ThrowAsync<InvalidOperationException>().WithMessage("no plan");
        await giveUp.Should().NotThrowAsync();
    }

    [Fact]
    public async Task A_draft_is_written_once()
    {
        await using SeedDraft draft = Begin([]);
        _ = await draft.TakeAsync();

        Func<Task> again = () => draft.TakeAsync();

        await again.Should().ThrowAsync<InvalidOperationException>().WithMessage("A draft can be written once*");
    }

    private static SeedDraft Begin(IEnumerable<Order> rows) =>
        SeedDraft.Begin(new SeedPlan { Tables = _ => [Seed(rows)] }, new SeedOptions());

    private static Orders Seed(IEnumerable<Order> rows) => new(rows, columns => columns.Add("id", row => row.Id));

    private sealed class Source
    {
        private readonly Dictionary<int, TaskCompletionSource> reached = new() { [1] = Signal(), [Held] = Signal() };
        private int made;

        public int Made => Volatile.Read(ref made);

        public bool Ended { get; private set; }

        public Task Reaches(int rows) => reached[rows].Task.WaitAsync(Cancellation);

        public IEnumerable<Order> Endless()
        {
            try
            {
                while (true)
                {
                    yield return Next();
                }
            }
            finally
            {
                Ended = true;
            }
        }

        public IEnumerable<Order> Broken()
        {
            yield return Next();
            throw new InvalidOperationException("no more rows");
        }

        private Order Next()
        {
            int number = Interlocked.Increment(ref made);
            reached.GetValueOrDefault(number)?.SetResult();
            return new Order(Guid.Empty);
        }

        private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
