using FluentAssertions;
using Npgsql;
using SeedKit.Seeding;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Safety;

public sealed class SeedingSafetyTests(DemoDatabases databases)
{
    private const string ForeignTenant =
        """
        insert into migration.client_accounts (id, name, slug, industry, company_size)
        values ('0badcafe-0000-4000-8000-000000000001', 'Acme Mining', 'acme-mining', 'Mining', 'Small')
        """;

    private static readonly SeedOptions Compact = new() { Profile = SeedProfile.Compact };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_foreign_tenant_is_named_and_nothing_changes()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(ForeignTenant);
        string before = await database.ChecksumsAsync();

        Func<Task> seed = () => database.SeedAsync(Compact);

        (await seed.Should().ThrowAsync<SeedRefusedException>()).Which.Refusal.ForeignTenants
            .Should().Equal("Acme Mining (0badcafe-0000-4000-8000-000000000001)");
        (await database.ChecksumsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_database_without_the_mark_is_refused()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync("delete from seedkit.throwaway");
        string before = await database.ChecksumsAsync();

        Func<Task> seed = () => database.SeedAsync(Compact);

        (await seed.Should().ThrowAsync<SeedRefusedException>()).Which.Refusal.Unmarked.Should().BeTrue();
        (await database.ChecksumsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_database_that_is_named_is_seeded_beside_its_foreign_tenant()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync("delete from seedkit.throwaway");
        await database.ExecuteAsync(ForeignTenant);

        await database.SeedAsync(Compact with { AllowNonDemo = database.Name });

        (await database.QueryAsync("select name from migration.client_accounts order by name"))
            .Should().Equal("Acme Mining", "Demo Corporation", "Meridian Health Partners", "Nordhafen Logistics");
    }

    [Fact]
    public async Task The_name_of_another_database_permits_nothing()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(ForeignTenant);

        Func<Task> seed = () => database.SeedAsync(Compact with { AllowNonDemo = "production" });

        (await seed.Should().ThrowAsync<SeedRefusedException>()).Which.Refusal.OtherName.Should().Be("production");
    }

    [Fact]
    public async Task Seeding_twice_without_replace_is_refused()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.SeedAsync(Compact);
        string before = await database.ChecksumsAsync();

        Func<Task> seed = () => database.SeedAsync(Compact);

        (await seed.Should().ThrowAsync<SeedRefusedException>()).Which.Refusal.SeededTenants.Should().HaveCount(3);
        (await database.ChecksumsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task Replacing_a_larger_profile_leaves_what_a_fresh_seeding_gives_and_foreign_rows_alone()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        DemoDatabase fresh = await databases.ReadAsync("compact");
        await database.SeedAsync(new SeedOptions { Profile = SeedProfile.Scaled(2) });
        await database.ExecuteAsync("update migration.assets set name = 'changed by hand' where asset_type = 'network'");
        await database.ExecuteAsync("delete from migration.users where false");

        await database.SeedAsync(Compact with { Replace = true });

        (await database.ChecksumsAsync()).Should().Be(await fresh.ChecksumsAsync());
    }

    [Fact]
    public async Task Replacing_touches_no_row_of_a_foreign_tenant()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.SeedAsync(Compact);
        await database.ExecuteAsync(ForeignTenant);
        List<string> before = await database.QueryAsync("select t::text from migration.client_accounts t where slug = 'acme-mining'");

        await database.SeedAsync(Compact with { Replace = true, AllowNonDemo = database.Name });

        (await database.QueryAsync("select t::text from migration.client_accounts t where slug = 'acme-mining'")).Should().Equal(before).And.HaveCount(1);
    }

    [Fact]
    public async Task A_seeder_that_is_killed_in_the_middle_leaves_the_database_as_it_was()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        string before = await database.ChecksumsAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        Killer killer = new(database, connection.ProcessID, afterTables: 20);

        Func<Task> seed = () => Seeder.SeedAsync(connection, DemoDatabases.Platform.Seed, Compact with { Progress = killer }, Cancellation);

        await seed.Should().ThrowAsync<NpgsqlException>();
        killer.Tables.Should().BeGreaterThanOrEqualTo(20);
        (await database.ChecksumsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_role_that_row_level_security_binds_is_told_before_anything_is_written()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        await using NpgsqlCommand become = new("set role seedkit_owner", connection);
        await become.ExecuteNonQueryAsync(Cancellation);

        Func<Task> seed = () => Seeder.SeedAsync(connection, DemoDatabases.Platform.Seed, Compact, Cancellation);

        (await seed.Should().ThrowAsync<SeedPrivilegeException>()).Which.Role.Should().Be("seedkit_owner");
    }

    [Fact]
    public async Task Tables_without_the_bookkeeping_are_told_before_anything_is_written()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync("drop schema seedkit cascade");

        Func<Task> seed = () => database.SeedAsync(Compact);

        (await seed.Should().ThrowAsync<SeedBookkeepingException>()).Which.Message.Should().Be(
            $"""
            Expected: the database "{database.Name}" to hold a schema that SeedKit installed.
            Found:    57 tables, and no table seedkit.seed_state beside them.
            Otherwise: nothing would say what the rows are and which instant they take for "now".
            Do next:  let SeedKit install the schema, into a blank database: seedkit schema up --connection ... Nothing was written.
            """);
    }

    [Fact]
    public async Task A_database_without_any_table_is_told_before_anything_is_written()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync("drop schema seedkit cascade; drop schema migration cascade");

        Func<Task> seed = () => database.SeedAsync(Compact);

        (await seed.Should().ThrowAsync<SeedBookkeepingException>()).Which.Message.Should().Contain("no table at all").And.Contain("install the schema first");
    }

    [Fact]
    public async Task Seeding_leaves_reference_rows_alone_and_stores_its_instant()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        const string reference = "select t::text from migration.sixr_questions t order by 1";
        List<string> before = await database.QueryAsync(reference);

        await database.SeedAsync(Compact);

        (await database.QueryAsync(reference)).Should().Equal(before).And.NotBeEmpty();
        (await database.QueryAsync("select seedkit.reference_instant() = '2024-09-30T12:00:00Z'")).Should().Equal("True");
    }

    // Reports come from the seeder's own thread between two tables, so the connection is cut while a transaction is open.
    private sealed class Killer(DemoDatabase database, int process, int afterTables) : IProgress<SeedProgress>
    {
        public int Tables { get; private set; }

        public void Report(SeedProgress value)
        {
            Tables = value.Number;
            if (value.Number == afterTables)
            {
                using NpgsqlConnection other = database.OpenAsync().GetAwaiter().GetResult();
                using NpgsqlCommand kill = new("select pg_terminate_backend($1)", other) { Parameters = { new() { Value = process } } };
                _ = kill.ExecuteScalar();
            }
        }
    }
}
