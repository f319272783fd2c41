using FluentAssertions;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Schema;
using SeedKit.Tests.Schema.Catalog;
using Xunit;

namespace SeedKit.Tests.Schema.Schema;

public sealed class SchemaInstallerTests(BlankDatabases databases)
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Up_makes_the_schema_the_reference_rows_and_the_bookkeeping()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();

        await SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);

        (await BlankDatabase.ScalarAsync<long>(connection, "select count(*) from sample.colours")).Should().Be(2);
        (await BlankDatabase.ScalarAsync<string>(connection, "select version || ' ' || fingerprint from seedkit.schema_version"))
            .Should().Be("1.0 " + SchemaFingerprint.Compute(SampleScripts.Valid));
    }

    [Fact]
    public async Task Up_puts_the_role_back_that_a_script_switched()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();

        await SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, CancellationToken);
        catalog.Tables.Where(table => table.Name.Schema == "sample").Should().OnlyContain(table => table.Owner == "seedkit_sample_owner");
        catalog.Tables.Where(table => table.Name.Schema == "seedkit").Should().OnlyContain(table => table.Owner != "seedkit_sample_owner");
        (await BlankDatabase.ScalarAsync<string>(connection, "select current_setting('role')")).Should().Be("none");
    }

    [Fact]
    public async Task Down_leaves_the_database_blank_and_up_makes_the_same_again()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        string blank = CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken));
        await SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);
        string installed = CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken));

        await SchemaInstaller.DownAsync(connection, SampleScripts.Valid, CancellationToken);

        CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken)).Should().Be(blank);
        await SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);
        CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken)).Should().Be(installed);
    }

    [Fact]
    public async Task A_statement_that_fails_is_told_by_script_and_line_and_leaves_nothing()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        string blank = CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken));
        SchemaScripts scripts = SampleScripts.WithUp("create schema sample;", """
            create table sample.a (id integer);

            create table sample.b (
                id integer,
                name nosuchtype
            );
            """);

        Func<Task> up = () => SchemaInstaller.UpAsync(connection, scripts, CancellationToken);

        (await up.Should().ThrowAsync<SchemaScriptException>()).WithMessage("""
            Expected: script Up/01.sql to run.
            Found:    line 5, at "create table sample.b (": type "nosuchtype" does not exist (42704).
            Do next:  Correct Up/01.sql and run it again; the transaction was rolled back, so nothing is half-written.
            """.ReplaceLineEndings("\n"));
        CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken)).Should().Be(blank);
    }

    [Fact]
    public async Task An_error_without_a_position_is_told_by_the_line_of_its_statement()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        SchemaScripts scripts = SampleScripts.WithUp("create schema sample;\ncreate table sample.a ();\n\ncreate table sample.a ();");

        Func<Task> up = () => SchemaInstaller.UpAsync(connection, scripts, CancellationToken);

        SchemaScriptException error = (await up.Should().ThrowAsync<SchemaScriptException>()).Which;
        (error.Script, error.LineNumber, error.SqlState).Should().Be(("Up/00.sql", 4, PostgresErrorCodes.DuplicateTable));
    }

    [Fact]
    public async Task A_deferred_check_fails_with_its_script_and_not_at_the_commit()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        SchemaScripts scripts = SampleScripts.WithUp("""
            create schema sample;
            create table sample.a (id integer primary key, parent integer references sample.a (id) deferrable initially deferred);
            insert into sample.a values (1, 2);
            """);

        Func<Task> up = () => SchemaInstaller.UpAsync(connection, scripts, CancellationToken);

        (await up.Should().ThrowAsync<SchemaScriptException>()).Which.SqlState.Should().Be(PostgresErrorCodes.ForeignKeyViolation);
    }

    [Theory]
    [InlineData("commit")]
    [InlineData("BEGIN")]
    [InlineData("rollback")]
    public async Task A_script_that_ends_the_transaction_is_refused_before_anything_is_sent(string statement)
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();

        Func<Task> up = () => SchemaInstaller.UpAsync(connection, SampleScripts.WithUp($"create schema sample; {statement};"), CancellationToken);

        await up.Should().ThrowAsync<SchemaScriptException>().WithMessage($"*{statement.ToUpperInvariant()} is transaction control*");
        (await CatalogReader.ReadAsync(connection, CancellationToken)).Schemas.Should().ContainSingle();
    }

    [Theory]
    [InlineData("create table public.t ()", "public.t")]
    [InlineData("create schema other", "other")]
    [InlineData("create type public.mood as enum ()", "public.mood")]
    [InlineData("create function public.f() returns integer language sql as 'select 1'", "public.f()")]
    public async Task Up_refuses_a_database_that_is_not_blank(string sql, string found)
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync(sql);
        await using NpgsqlConnection connection = await database.OpenAsync();

        Func<Task> up = () => SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);

        (await up.Should().ThrowAsync<DatabaseNotBlankException>()).WithMessage($"*Found:    objects of users: {found}.*");
    }

    [Fact]
    public async Task Up_after_up_says_that_the_schema_is_installed()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        await SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);

        Func<Task> up = () => SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);

        await up.Should().ThrowAsync<DatabaseNotBlankException>().WithMessage("*a schema that SeedKit installed*schema down*");
    }

    [Fact]
    public async Task Up_by_a_role_that_may_not_create_is_refused()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync("do $$ begin create role seedkit_sample_guest; exception when duplicate_object then null; end $$");
        await using NpgsqlConnection connection = await database.OpenAsAsync("seedkit_sample_guest");

        Func<Task> up = () => SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);

        (await up.Should().ThrowAsync<SchemaPermissionException>()).Which.Role.Should().Be("seedkit_sample_guest");
    }

    [Fact]
    public async Task Down_and_reference_data_refuse_a_database_that_was_not_installed()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync("create schema sample");
        await using NpgsqlConnection connection = await database.OpenAsync();

        Func<Task> down = () => SchemaInstaller.DownAsync(connection, SampleScripts.Valid, CancellationToken);
        Func<Task> reference = () => SchemaInstaller.ReferenceDataAsync(connection, SampleScripts.Valid, CancellationToken);

        await down.Should().ThrowAsync<SchemaNotInstalledException>();
        await reference.Should().ThrowAsync<SchemaNotInstalledException>();
        (await CatalogReader.ReadAsync(connection, CancellationToken)).Schemas.Should().Contain(schema => schema.Name == "sample");
    }

    [Fact]
    public async Task Reference_data_can_be_written_again()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        await SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, "delete from sample.colours where name = 'red'");

        await SchemaInstaller.ReferenceDataAsync(connection, SampleScripts.Valid, CancellationToken);

        (await BlankDatabase.ScalarAsync<long>(connection, "select count(*) from sample.colours")).Should().Be(2);
    }

    [Fact]
    public async Task Anybody_may_read_the_reference_instant()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        await SchemaInstaller.UpAsync(connection, SampleScripts.Valid, CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, """
            insert into seedkit.seed_state (profile, seed, instant, plan_fingerprint) values ('full', 1, '2024-09-30 12:00Z', 'x');
            set session authorization seedkit_sample_owner;
            """);

        DateTime instant = await BlankDatabase.ScalarAsync<DateTime>(connection, "select seedkit.reference_instant()");

        instant.Should().Be(new DateTime(2024, 9, 30, 12, 0, 0, DateTimeKind.Utc));
    }
}
