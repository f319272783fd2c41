using FluentAssertions;
using Npgsql;
using SeedKit.Postgres;
using SeedKit.Seeding;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Engine;

/// <summary>Foreign keys hold whoever checks them: the seeder, key by key, or the server, row by row.</summary>
public sealed class KeyChecksTests(DemoDatabases databases)
{
    private const string Shop = """
        create schema shop;
        create table shop.orders (id int primary key, region int, unique (region, id));
        create table shop.lines (id int primary key, region int, order_id int, constraint lines_order foreign key (region, order_id) references shop.orders (region, id));
        """;

    private const string Logged = """
        create table shop.log (line_id int);
        create function shop.log_line() returns trigger language plpgsql as $$ begin insert into shop.log values (new.id); return null; end $$;
        create trigger log_line after insert on shop.lines for each row execute function shop.log_line();
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_without_its_parent_is_refused_and_nothing_is_written()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(Shop);

        Func<Task> seed = () => SeedAsync(database, (1, 1, 1), (2, 1, 7));

        SeedRowException refusal = (await seed.Should().ThrowAsync<SeedRowException>()).Which;
        refusal.Table.Should().Be(new QualifiedName("shop", "lines"));
        refusal.Message.Should().Be("""
            Expected: rows of shop.lines that keep its constraints.
            Found:    (region, order_id) = (1, 7) is not in shop.orders, to which foreign key lines_order refers.
            Do next:  mend the table seed, or the fact it projects. Nothing was written.
            """);
        (await database.QueryAsync("select count(*) from shop.orders")).Should().Equal("0");
    }

    [Theory]
    [InlineData("int")]
    [InlineData("bigint")]
    public async Task Keys_to_one_parent_are_told_apart(string type)
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(Shop + $"""
            create table shop.returns (id {type} primary key, region {type}, order_id {type}, constraint returns_order foreign key (region, order_id) references shop.orders (region, id));
            """);
        await using NpgsqlConnection connection = await database.OpenAsync();
        SeedPlan plan = new() { Tables = _ => [new Orders(), new Lines([(1, 1, 1)]), type == "int" ? new Returns<int>(8) : new Returns<long>(8)] };

        Func<Task> seed = () => Seeder.SeedAsync(connection, plan, new SeedOptions(), Cancellation);

        SeedRowException refusal = (await seed.Should().ThrowAsync<SeedRowException>()).Which;
        refusal.Table.Should().Be(new QualifiedName("shop", "returns"));
        refusal.Message.Should().Contain("(8, 8) is not in shop.orders, to which foreign key returns_order refers.");
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("full")]
    public async Task Null_means_what_the_key_says(string match)
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(Shop.Replace("orders (region, id));", $"orders (region, id) match {match});", StringComparison.Ordinal));

        Func<Task> seed = () => SeedAsync(database, (1, 1, 1), (2, 1, null));

        if (match == "full")
        {
            (await seed.Should().ThrowAsync<SeedRowException>()).WithMessage("*(1, null) is not in*");
        }
        else
        {
            await seed.Should().NotThrowAsync();
            (await database.QueryAsync("select count(*) from shop.lines")).Should().Equal("2");
        }
    }

    [Fact]
    public async Task Keys_bind_again_when_the_seed_is_done()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(Shop);
        await using NpgsqlConnection connection = await database.OpenAsync();
        await Seeder.SeedAsync(connection, Plan((1, 1, 1)), new SeedOptions(), Cancellation);
        await using NpgsqlCommand orphan = new("insert into shop.lines values (9, 1, 9)", connection);

        Func<Task> insert = () => orphan.ExecuteNonQueryAsync(Cancellation);

        (await insert.Should().ThrowAsync<PostgresException>()).Which.ConstraintName.Should().Be("lines_order");
    }

    [Fact]
    public async Task Triggers_of_the_schema_fire_and_the_server_checks_the_keys()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(Shop + Logged);

        Func<Task> refused = () => SeedAsync(database, (1, 1, 1), (2, 1, 7));
        await refused.Should().ThrowAsync<SeedRowException>().WithMessage("*23503*lines_order*");
        await SeedAsync(database, (1, 1, 1), (2, 1, 1));

        (await database.QueryAsync("select line_id from shop.log order by 1")).Should().Equal("1", "2");
    }

    [Fact]
    public async Task Uniqueness_that_may_wait_is_checked_too()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(Shop + "alter table shop.lines add constraint one_line unique (order_id) deferrable;");

        Func<Task> seed = () => SeedAsync(database, (1, 1, 1), (2, 1, 1));

        await seed.Should().ThrowAsync<SeedRowException>().WithMessage("*23505*one_line*");
    }

    private static async Task SeedAsync(DemoDatabase database, params (int Id, int Region, int? Order)[] lines)
    {
        await using NpgsqlConnection connection = await database.OpenAsync();
        await Seeder.SeedAsync(connection, Plan(lines), new SeedOptions(), Cancellation);
    }

    private static SeedPlan Plan(params (int Id, int Region, int? Order)[] lines) => new() { Tables = _ => [new Orders(), new Lines(lines)] };

    private sealed class Orders() : TableSeed<int>("shop", "orders")
    {
        protected override IEnumerable<int> Rows() => [1];

        protected override RowKey Key(int row) => row;

        protected override void Define(SeedColumns<int> columns) => columns.Add("id", row => row).Add("region", _ => 1);
    }

    private sealed class Returns<TNumber>(TNumber number) : TableSeed<TNumber>("shop", "returns")
        where TNumber : notnull
    {
        protected override IEnumerable<TNumber> Rows() => [number];

        protected override RowKey Key(TNumber row) => 1;

        protected override void Define(SeedColumns<TNumber> columns) =>
            columns.Add("id", row => row).Add("region", row => row).Add("order_id", row => row);
    }

    private sealed class Lines((int Id, int Region, int? Order)[] lines) : TableSeed<(int Id, int Region, int? Order)>("shop", "lines")
    {
        protected override IEnumerable<(int Id, int Region, int? Order)> Rows() => lines;

        protected override RowKey Key((int Id, int Region, int? Order) row) => row.Id;

        protected override void Define(SeedColumns<(int Id, int Region, int? Order)> columns) =>
            columns.Add("id", row => row.Id).Add("region", row => row.Region).Add("order_id", row => row.Order);
    }
}
