using FluentAssertions;
using SeedKit.Seeding;
using Xunit;
using static SeedKit.Tests.Unit.Seeding.SampleTable;

namespace SeedKit.Tests.Unit.Seeding;

public sealed class TableSeedTests
{
    private static readonly Order[] Rows = [.. Enumerable.Range(1, 20).Select(number => new Order(new Guid(number, 0, 0, new byte[8])))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adding_a_column_changes_no_other_value()
    {
        Orders before = new(Rows, columns => columns.Add("id", row => row.Id).Add("amount", (_, random) => random.Decimal(1, 100, 2)));
        Orders after = new(Rows, columns => columns
            .Add("discount", (_, random) => random.Int(1, 50))
            .Add("id", row => row.Id)
            .Add("amount", (_, random) => random.Decimal(1, 100, 2)));

        List<byte[]?[]> first = CopyReader.Rows(await WriteAsync(before, With(), Cancellation));
        List<byte[]?[]> second = CopyReader.Rows(await WriteAsync(after, With(Column("discount", "int4")), Cancellation));

        second.Select(row => row[1..]).Should().BeEquivalentTo(first, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Inserting_a_row_changes_no_other_row()
    {
        static void Define(SeedColumns<Order> columns) => columns.Add("id", row => row.Id).Add("amount", (_, random) => random.Decimal(1, 100, 2));

        List<byte[]?[]> all = CopyReader.Rows(await WriteAsync(new Orders(Rows, Define), With(), Cancellation));
        List<byte[]?[]> fewer = CopyReader.Rows(await WriteAsync(new Orders(Rows[5..], Define), With(), Cancellation));

        fewer.Should().BeEquivalentTo(all[5..], options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Rows_are_streamed_one_by_one()
    {
        int made = 0, mostAhead = 0, written = 0;
        IEnumerable<Order> Stream()
        {
            for (int number = 0; number < 5_000; number++)
            {
                made++;
                mostAhead = Math.Max(mostAhead, made - written);
                yield return new Order(Guid.Empty);
            }
        }

        Orders seed = new(Stream(), columns => columns.Add("id", row => { written++; return row.Id; }));
        _ = await WriteAsync(seed, With(), Cancellation);

        made.Should().Be(5_000);
        mostAhead.Should().Be(1);
    }

    [Fact]
    public async Task All_that_does_not_fit_is_told_at_once()
    {
        Orders seed = new(Rows, columns => columns
            .Add("id", _ => 1)
            .Add("amount", _ => "twelve")
            .Add("status", _ => DayOfWeek.Monday)
            .Add("colour", _ => "red"));

        Func<Task> write = () => WriteAsync(seed, With(Column("placed_at", "timestamptz", notNull: true)), Cancellation);

        (await write.Should().ThrowAsync<SeedPlanException>()).Which.Message.Should().Be(
            """
            Expected: table seeds that fit the tables of the database "sample".
            Found:    shop.orders.id has the type uuid, which a value of the type Int32 does not fit;
                      shop.orders.amount has the type numeric, which a value of the type String does not fit;
                      shop.orders.status has the type status, which a value of the type DayOfWeek does not fit;
                      shop.orders.colour is defined by the table seed, but the table has no such column;
                      shop.orders.placed_at is NOT NULL without a default, and the table seed does not define it.
            Do next:  bring the schema up to date (seedkit schema up), or the table seed in line with it. Nothing was written.
            """);
    }

    [Fact]
    public async Task A_label_that_the_enum_lacks_is_told_with_its_column()
    {
        Orders seed = new(Rows[..1], columns => columns.Add("id", row => row.Id).Add("status", _ => "lost"));

        Func<Task> write = () => WriteAsync(seed, With(), Cancellation);

        (await write.Should().ThrowAsync<SeedRowException>()).Which.Message.Should().Be(
            """
            Expected: a value for shop.orders.status.
            Found:    The enum shop.status has no label 'lost'; it has open, in_progress. Row: Order { Id = 00000001-0000-0000-0000-000000000000 }
            Do next:  mend the table seed's definition of that column. Nothing was written.
            """);
    }
}
