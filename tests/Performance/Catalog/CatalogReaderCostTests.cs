using System.Diagnostics;
using FluentAssertions;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Performance.Catalog;

public sealed class CatalogReaderCostTests
{
    private const string ThousandTables = """
        do $$
        begin
            for i in 0..999 loop
                execute format('create table big.t%s (id uuid constraint pk_t%1$s primary key default gen_random_uuid(),
                    client_id uuid not null, engagement_id uuid not null, a_id uuid, b_id uuid, c_id uuid, name text not null,
                    kind varchar(50) not null default ''x'', amount numeric(12, 2) constraint ck_t%1$s_amount check (amount >= 0),
                    flag boolean not null default false, created_at timestamptz not null default now(), meta jsonb)', i);
                execute format('create index ix_t%s_tenant on big.t%1$s (client_id, engagement_id)', i);
            end loop;
            for i in 0..999 loop
                for j in 1..3 loop
                    execute format('alter table big.t%s add constraint fk_t%1$s_%3$s foreign key (%3$s_id) references big.t%2$s (id)',
                        i, (i * 7 + j * 131) % 1000, substr('abc', j, 1));
                    execute format('create index ix_t%s_%2$s on big.t%1$s (%2$s_id)', i, substr('abc', j, 1));
                end loop;
            end loop;
        end
        $$
        """;

    /// <summary>On request only, on a quiet machine: a clock says nothing where other work shares the processors.</summary>
    [Fact(Explicit = true)]
    public async Task A_thousand_tables_with_three_thousand_foreign_keys_are_read_in_three_tenths_of_a_second()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        await using Server server = await ServerHosts.StartAsync(
            new ServerOptions { Settings = new Dictionary<string, string> { ["max_locks_per_transaction"] = "4096" } }, cancellationToken);
        await using NpgsqlConnection connection = await server.OpenAsync("postgres", cancellationToken);
        foreach (string sql in (string[])["create schema big", ThousandTables, "analyze"])
        {
            await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        List<double> milliseconds = [];
        for (int turn = 0; turn < 10; turn++)
        {
            long start = Stopwatch.GetTimestamp();
            DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, cancellationToken);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            (catalog.Tables.Count, catalog.ForeignKeys.Count()).Should().Be((1000, 3000));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", milliseconds.Select(time => $"{time:F0} ms")));
        milliseconds.Order().ElementAt(5).Should().BeLessThan(300);
    }
}
