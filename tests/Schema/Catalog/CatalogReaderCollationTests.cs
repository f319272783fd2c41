using FluentAssertions;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Schema.Catalog;

/// <summary>What the reader says of collations that have changed since an index was sorted by them.</summary>
public sealed class CatalogReaderCollationTests(OddDatabase odd, BlankDatabases databases) : IClassFixture<OddDatabase>
{
    [Fact]
    public async Task An_index_says_which_collations_have_changed_and_a_check_what_it_calls_that_does_not_stay()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, """
            create collation s.german (provider = icu, locale = 'de');
            create table s.moving (name text collate s.german, at date constraint ck_past check (at <= current_date and at <> timeofday()::date));
            create index ix_moving on s.moving (name);
            create index ix_hashed on s.moving using hash (name);
            update pg_catalog.pg_collation set collversion = '1' where oid = 's.german'::regcollation;
            """);
        string? actual = await BlankDatabase.ScalarAsync<string>(connection, "select pg_collation_actual_version('s.german'::regcollation)");

        Table table = (await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken)).FindTable(new QualifiedName("s", "moving"))!;

        table.Indexes.Single(index => index.Name == "ix_moving").ChangedCollations.Should().Equal($"collation \"german\" was version 1 and is {actual}");
        table.Indexes.Single(index => index.Name == "ix_hashed").ChangedCollations.Should().BeEmpty("a hash keeps no order");
        table.Checks.Single().Unstable.Should().BeEquivalentTo("the current date, time or user", "timeofday");
    }

    [Fact]
    public async Task An_index_says_that_the_collation_of_its_own_database_has_changed_and_not_that_of_another()
    {
        await using BlankDatabase own = await databases.CreateAsync("locale_provider icu icu_locale 'en'");
        await using BlankDatabase other = await databases.CreateAsync("locale_provider icu icu_locale 'en'");
        await using NpgsqlConnection connection = await own.OpenAsync();
        await using NpgsqlConnection beside = await other.OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, "create table moving (name text constraint pk_moving primary key)");
        string? actual = await BlankDatabase.ScalarAsync<string>(connection, "select datcollversion from pg_database where datname = current_database()");
        await BlankDatabase.ExecuteAsync(connection, $"update pg_catalog.pg_database set datcollversion = '1' where datname = '{beside.Database}'");
        TableIndex before = await ReadAsync();
        await BlankDatabase.ExecuteAsync(connection, "update pg_catalog.pg_database set datcollversion = '1' where datname = current_database()");

        TableIndex after = await ReadAsync();

        before.ChangedCollations.Should().BeEmpty();
        after.ChangedCollations.Should().Equal($"collation \"default\" was version 1 and is {actual}");

        async Task<TableIndex> ReadAsync() =>
            (await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken)).FindTable(new QualifiedName("public", "moving"))!.Indexes.Single();
    }
}
