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

/// <summary>A table for each type that a key can have: all keys are noted in one log, as values of their types.</summary>
public sealed class KeyTypesTests(ServerFixture fixture)
{
    // Two rows to change and one to leave alone.
    private const string Tables = """
        create type mood as enum ('calm', 'hungry', 'angry');
        create domain percent as numeric(5, 2) check (value between 0 and 100);
        do $$
        declare
          number int := 0;
          sample text[];
        begin
          foreach sample slice 1 in array array[
            ['boolean', 'true', 'false', null], ['"char"', 'a', 'b', 'c'], ['name', 'ab', 'cd', 'ef'], ['char(5)', 'ab', 'cd', 'ef'], ['varchar(3)', 'ab', 'cd', 'ef'],
            ['bit(4)', '0101', '0110', '0111'], ['varbit', '01', '011', '0111'], ['bytea', '\x01', '\x02', '\x0300'], ['int2', '1', '2', '3'], ['int8', '1', '2', '3'], ['oid', '1', '2', '3'],
            ['float4', '1.5', '-0', 'NaN'], ['float8', '1.5', '-0', 'Infinity'], ['numeric(5, 2)', '1.5', '0', 'NaN'], ['money', '1', '2', '3'],
            ['date', '2024-01-01', 'infinity', '2024-01-03'], ['time', '10:00', '11:00', '24:00'], ['timetz', '10:00+02', '11:00+02', '09:00+01'],
            ['timestamp(0)', '2024-01-01', '2024-01-02', '2024-01-03'], ['timestamptz', '2024-01-01', '2024-01-02', '-infinity'], ['interval', '1 day', '2 days', '1 month'],
            ['interval day to second', '1 day', '2 days', '3 days'], ['inet', '10.0.0.1', '10.0.0.2/8', '::1'], ['cidr', '10.0.0.0/8', '11.0.0.0/8', '::/0'], ['macaddr', '08:00:2b:01:02:03', '08:00:2b:01:02:04', '08:00:2b:01:02:05'],
            ['int4range', '[1,2)', '[3,4)', 'empty'], ['int4multirange', '{[1,2)}', '{[3,4)}', '{}'], ['text[]', '{a}', '{b,null}', '{}'], ['uuid', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000003'],
            ['tsvector', 'a', 'b', 'c'], ['jsonb', '1', '{"a": 1}', '[]'], ['pg_lsn', '0/1', '0/2', '0/3'], ['tid', '(0,1)', '(0,2)', '(0,3)'], ['xid8', '1', '2', '3'], ['regclass', 'pg_class', 'pg_proc', '1'],
            ['mood', 'calm', 'hungry', 'angry'], ['mood[]', '{calm}', '{hungry}', '{}'], ['percent', '1', '2', '3']]
          loop
            number := number + 1;
            execute format('create table keyed_%s (key %s primary key, note text)', number, sample[1]);
            execute format('insert into keyed_%s values (%L, ''one''), (%L, ''two'')', number, sample[2], sample[3]);
            if sample[4] is not null then
              execute format('insert into keyed_%s values (%L, ''three'')', number, sample[4]);
            end if;
          end loop;
        end
        $$;
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update %I set note = 'x' where note = 'one'", 1)]
    [InlineData("delete from %I where note = 'one'", 1)]
    [InlineData("with gone as (delete from %1$I where note = 'two' returning key) update %1$I set key = gone.key from gone where note = 'one'", 3)]
    [InlineData("with gone as (delete from %1$I where note = 'two' returning key) insert into %1$I select key, 'again' from gone", 2)]
    public async Task Rows_come_back_whatever_type_their_key_has(string statement, int rows)
    {
        Server server = await fixture.StartAsync();
        await using Template template = await Template.BuildAsync(
            server.ConnectionString, new TemplateSource("test", nameof(KeyTypesTests), (connection, token) => connection.ExecuteAsync(Tables, token)), Token);
        await using DatabasePool pool = await DatabasePool.StartAsync(
            template, new PoolOptions { Size = 1, Strategy = new RewindStrategy(), Verify = VerifyResets.Always }, Token);
        await using Lease lease = await pool.LeaseAsync(Token);
        await using (NpgsqlConnection connection = await lease.OpenAsync(Token))
        {
            await connection.ExecuteAsync(
                $"""
                do $$
                declare
                  keyed name;
                begin
                  for keyed in select relname from pg_class where relkind = 'r' and relname like 'keyed\_%' loop
                    execute format($s${statement}$s$, keyed);
                  end loop;
                end
                $$
                """,
                Token);
        }

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().Be(ResetLevel.Rewind, report.Why);
        report.Tables.Should().HaveCount(38).And.OnlyContain(table => table.Rows == rows);
    }
}
