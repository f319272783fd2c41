using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>Seeded rows that could not be inserted any more: a COPY of them fails, a rewind puts them back.</summary>
public sealed class InvalidRowsTests(ServerFixture fixture)
{
    private const string Memos = """
        create domain brief as text;
        create table memo (id int primary key, body brief, read boolean not null default false);
        insert into memo select g, repeat('long', g) from generate_series(1, 5) as g;
        alter domain brief add constraint is_short check (length(value) < 5) not valid;
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update memo set read = true where id < 3")]
    [InlineData("update memo set body = 'x'")]
    [InlineData("delete from memo where id = 4")]
    [InlineData("delete from memo where id = 4; update memo set read = true; insert into memo values (9, 'new')")]
    [InlineData("truncate memo")]
    public async Task Rows_that_a_later_check_of_their_domain_refuses_come_back(string statement)
    {
        Server server = await fixture.StartAsync();
        await using Template template = await Template.BuildAsync(
            server.ConnectionString, new TemplateSource("test", nameof(InvalidRowsTests), (connection, token) => connection.ExecuteAsync(Memos, token)), Token);
        await using DatabasePool pool = await DatabasePool.StartAsync(
            template, new PoolOptions { Size = 1, Strategy = new RewindStrategy(), Verify = VerifyResets.Always }, Token);
        await using Lease lease = await pool.LeaseAsync(Token);
        await using (NpgsqlConnection connection = await lease.OpenAsync(Token))
        {
            await connection.ExecuteAsync(statement, Token);
        }

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().NotBe(ResetLevel.None).And.NotBe(ResetLevel.Swap, report.Why);
    }
}
