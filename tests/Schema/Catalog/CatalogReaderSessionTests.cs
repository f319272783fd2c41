using FluentAssertions;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Schema.Catalog;

/// <summary>What the session that reads is like, and what the reading leaves of it.</summary>
public sealed class CatalogReaderSessionTests(OddDatabase odd) : IClassFixture<OddDatabase>
{
    [Fact]
    public async Task A_role_without_any_privilege_reads_the_same()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, """
            create role catalog_nobody;
            revoke all on schema s, public from public;
            grant select (id) on s.parent to catalog_nobody;
            """);
        string expected = CatalogJson.Write(await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken));
        await BlankDatabase.ExecuteAsync(connection, "set local role catalog_nobody");

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        CatalogJson.Write(catalog).Should().Be(expected);
        catalog.FindTable(new QualifiedName("s", "parent"))!.Grants.Should().Equal(new Grant("catalog_nobody", "SELECT", false, "id"));
    }

    [Fact]
    public async Task Within_a_transaction_of_the_caller_it_sees_uncommitted_objects_and_restores_the_settings()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await BlankDatabase.ExecuteAsync(connection, "begin");
        await BlankDatabase.ExecuteAsync(connection, "set local search_path = s; set local datestyle = 'SQL, DMY'; create table s.uncommitted ()");

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        catalog.FindTable(new QualifiedName("s", "uncommitted")).Should().NotBeNull();
        (await BlankDatabase.ScalarAsync<string>(connection, "select concat_ws('; ', current_setting('search_path'), current_setting('datestyle'), current_setting('lock_timeout'))"))
            .Should().Be("s; SQL, DMY; 0");
        await BlankDatabase.ExecuteAsync(connection, "insert into uncommitted default values; rollback");
    }

    [Fact]
    public async Task What_the_caller_set_for_the_transaction_ends_with_it()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await BlankDatabase.ExecuteAsync(connection, "set search_path = s; begin; set local search_path = public");

        await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        await BlankDatabase.ExecuteAsync(connection, "commit");
        (await BlankDatabase.ScalarAsync<string>(connection, "select current_setting('search_path') || ' ' || coalesce(current_setting('seedkit.settings', true), '')"))
            .Should().Be("s ");
    }

    [Fact]
    public async Task One_session_reads_what_two_read()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        string two = CatalogJson.Write(await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken));
        await using TemporaryRole role = await odd.Database.CreateRoleAsync("login connection limit 1");
        await using NpgsqlConnection lonely = new(role.ConnectionString(odd.Database.Name));
        await lonely.OpenAsync(TestContext.Current.CancellationToken);

        DatabaseCatalog one = await CatalogReader.ReadAsync(lonely, TestContext.Current.CancellationToken);

        CatalogJson.Write(one).Should().Be(two);
    }

    [Fact]
    public async Task Outside_a_transaction_it_leaves_none_open_and_changes_no_setting()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await BlankDatabase.ExecuteAsync(connection, "set search_path = s");

        await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        (await BlankDatabase.ScalarAsync<string>(connection, "select current_setting('search_path')")).Should().Be("s");
        await BlankDatabase.ExecuteAsync(connection, "vacuum s.parent");
    }

    [Fact]
    public async Task Settings_and_objects_in_the_way_change_nothing()
    {
        await using NpgsqlConnection connection = await odd.Database.OpenAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        string expected = CatalogJson.Write(await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken));
        await BlankDatabase.ExecuteAsync(connection, """
            create temporary table pg_class (oid integer);
            create temporary table pg_type (oid integer);
            create domain pg_temp.nowhere as integer check (value > 0);
            create type pg_temp.nothing as enum ('none');
            create type pg_temp.pair as (first integer);
            create temporary view seen as select 1 as one;
            create function pg_temp.format_type(oid, integer) returns text language sql as $$ select 'wrong' $$;
            set local search_path = pg_temp, s, pg_catalog;
            set local quote_all_identifiers = on;
            set local datestyle = 'German';
            set local timezone = 'Asia/Kathmandu';
            """);

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        CatalogJson.Write(catalog).Should().Be(expected);
    }
}
