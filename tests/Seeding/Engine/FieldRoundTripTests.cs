using System.Net;
using FluentAssertions;
using Npgsql;
using SeedKit.Postgres;
using SeedKit.Seeding;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Engine;

/// <summary>What the server makes of the binary form of each type: the same as of the literal.</summary>
public sealed class FieldRoundTripTests(DemoDatabases databases)
{
    private static readonly string[] Words = ["a", "b,c"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_type_arrives_as_its_literal_says()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(
            """
            create schema types;
            create type types.mood as enum ('calm', 'in_progress');
            create table types.sample (
                id uuid primary key, t text, v varchar(20), b boolean, i2 smallint, i4 integer, i8 bigint, n numeric(20,4), f4 real, f8 double precision,
                at timestamptz, d date, j jsonb, a inet, a6 inet, m types.mood, m2 types.mood, ra real[], ta text[], ua uuid[], ia integer[], empty text[], bytes bytea, nothing text);
            create table types.expected (like types.sample);
            insert into types.expected values ('01234567-89ab-4def-8123-456789abcdef', 'Grüße, 世界', 'short', true, -2, 70000, 9000000000, -1234567890.0625, 1.5, -2.25,
                '2024-02-29 23:59:59.123456+00', '1999-12-31', '{"a": [1, null, "ü"]}', '192.0.2.17', '2001:db8::1', 'calm', 'in_progress', '{1.5,-0.25}', '{"a","b,c"}',
                '{01234567-89ab-4def-8123-456789abcdef}', '{1,-2}', '{}', '\x00ff', null)
            """);
        await using NpgsqlConnection connection = await database.OpenAsync();

        await Seeder.SeedAsync(connection, new SeedPlan { Tables = _ => [new Sample()] }, new SeedOptions(), Cancellation);

        (await database.QueryAsync("select t::text from types.sample t")).Should().Equal(await database.QueryAsync("select t::text from types.expected t"));
    }

    private enum Mood
    {
        Calm,
        InProgress,
    }

    private sealed class Sample() : TableSeed<Guid>("types", "sample")
    {
        protected override IEnumerable<Guid> Rows() => [new Guid("01234567-89ab-4def-8123-456789abcdef")];

        protected override RowKey Key(Guid row) => row;

        protected override void Define(SeedColumns<Guid> columns) => columns
            .Add("id", row => row)
            .Add("t", _ => "Grüße, 世界")
            .Add("v", _ => "short")
            .Add("b", _ => (bool?)true)
            .Add("i2", _ => -2)
            .Add("i4", _ => 70_000L)
            .Add("i8", _ => 9_000_000_000L)
            .Add("n", _ => -1234567890.0625m)
            .Add("f4", _ => 1.5f)
            .Add("f8", _ => -2.25)
            .Add("at", _ => new DateTimeOffset(2024, 3, 1, 1, 59, 59, TimeSpan.FromHours(2)).AddTicks(1_234_560))
            .Add("d", _ => new DateOnly(1999, 12, 31))
            .Add("j", _ => Json.Object(("a", Json.Array(1, Json.Null, "ü"))))
            .Add("a", _ => IPAddress.Parse("192.0.2.17"))
            .Add("a6", _ => IPAddress.Parse("2001:db8::1"))
            .Add("m", _ => "calm")
            .Add("m2", _ => (Mood?)Mood.InProgress)
            .Add("ra", _ => new[] { 1.5f, -0.25f })
            .Add("ta", _ => Words)
            .Add("ua", row => new[] { row })
            .Add("ia", _ => new[] { 1, -2 })
            .Add("empty", _ => Array.Empty<string>())
            .Add("bytes", _ => new byte[] { 0, 255 })
            .Add("nothing", _ => (string?)null);
    }

    [Fact]
    public async Task A_refused_row_is_told_with_its_constraint_and_nothing_is_written()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync("create schema types; create table types.sample (id uuid primary key, t text check (t <> 'bad'), v text default 'filled')");
        await using NpgsqlConnection connection = await database.OpenAsync();

        Func<Task> seed = () => Seeder.SeedAsync(connection, new SeedPlan { Tables = _ => [new Bad()] }, new SeedOptions(), Cancellation);

        SeedRowException refusal = (await seed.Should().ThrowAsync<SeedRowException>()).Which;
        refusal.Table.Should().Be(new QualifiedName("types", "sample"));
        refusal.Message.Should().Contain("sample_t_check");
        (await database.QueryAsync("select count(*) from types.sample")).Should().Equal("0");
    }

    private sealed class Bad() : TableSeed<int>("types", "sample")
    {
        protected override IEnumerable<int> Rows() => [1, 2];

        protected override RowKey Key(int row) => row;

        protected override void Define(SeedColumns<int> columns) => columns
            .Add("id", (_, random) => random.Guid())
            .Add("t", row => row == 2 ? "bad" : "good");
    }
}
