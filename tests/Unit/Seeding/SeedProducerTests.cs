using System.Security.Cryptography;
using FluentAssertions;
using SeedKit.Seeding;
using Xunit;
using static SeedKit.Tests.Unit.Seeding.SampleTable;

namespace SeedKit.Tests.Unit.Seeding;

public sealed class SeedProducerTests
{
    // The number of fields, and the length and bytes of a uuid.
    private const int RowSize = 2 + 4 + 16;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_made_ahead_but_not_without_end()
    {
        Source source = new();
        int taken = 0, mostAhead = 0;
        await using SeedProducer producer = new([Bound(source.Endless())], Cancellation);

        for (int number = 0; number < 100; number++)
        {
            SeedBlock block = await producer.NextAsync(Cancellation);
            taken += block.Bytes.Length / RowSize;
            _ = Rfc2898DeriveBytes.Pbkdf2(block.Bytes.Span, [1, 2, 3, 4, 5, 6, 7, 8], 10_000, HashAlgorithmName.SHA256, 16); // the reader is slow
            mostAhead = Math.Max(mostAhead, source.Made - taken);
        }

        mostAhead.Should().BeInRange(1, 70 * 64 * 1024 / RowSize);
    }

    [Fact]
    public async Task Nothing_runs_when_it_is_disposed()
    {
        Source source = new();
        SeedProducer producer = new([Bound(source.Endless())], Cancellation);
        _ = await producer.NextAsync(Cancellation);

        await producer.DisposeAsync();

        source.Ended.Should().BeTrue();
    }

    [Fact]
    public async Task What_goes_wrong_is_told_after_the_tables_before_it()
    {
        static IEnumerable<Order> Broken()
        {
            yield return new Order(Guid.Empty);
            throw new InvalidOperationException("no more rows");
        }

        await using SeedProducer producer = new([Bound([new Order(Guid.Empty)]), Bound(Broken())], Cancellation);
        SeedBlock first = await producer.NextAsync(Cancellation);

        Func<Task> second = async () => await producer.NextAsync(Cancellation);

        first.Rows.Should().Be(1);
        await second.Should().ThrowAsync<InvalidOperationException>().WithMessage("no more rows");
    }

    private static Orders Bound(IEnumerable<Order> rows)
    {
        Orders seed = new(rows, columns => columns.Add("id", row => row.Id));
        _ = new SeedBinding(With(), new SeedContext(new SeedOptions())).Bind([seed]);
        return seed;
    }

    private sealed class Source
    {
        private int made;

        public int Made => Volatile.Read(ref made);

        public bool Ended { get; private set; }

        public IEnumerable<Order> Endless()
        {
            try
            {
                while (true)
                {
                    Interlocked.Increment(ref made);
                    yield return new Order(Guid.Empty);
                }
            }
            finally
            {
                Ended = true;
            }
        }
    }
}
