using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class TemplateTests(ServerFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clones_hold_what_was_provisioned_and_do_not_see_one_another()
    {
        await using Template template = await BuildAsync("clones", "create table t as select 1 as id");
        await using TestDatabase one = await template.CloneAsync(Token);
        await using TestDatabase other = await template.CloneAsync(Token);

        await ExecuteAsync(one, "insert into t values (2)");

        (await CountAsync(one)).Should().Be(2);
        (await CountAsync(other)).Should().Be(1);
    }

    [Fact]
    public async Task A_fingerprint_is_provisioned_once_however_many_ask_at_the_same_time()
    {
        int provisioned = 0;
        Server server = await fixture.StartAsync();
        TemplateSource source = new("test", "single flight", (_, token) =>
        {
            Interlocked.Increment(ref provisioned);
            return Task.Delay(50, token);
        });

        Template[] templates = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Template.BuildAsync(server.ConnectionString, source, Token)));

        provisioned.Should().Be(1);
        templates.Select(template => template.Name).Distinct().Should().ContainSingle();
        templates.Count(template => template.Provisioning is not null).Should().Be(1);
        foreach (Template template in templates)
        {
            await template.DisposeAsync();
        }
    }

    [Fact]
    public async Task Nobody_can_connect_to_a_sealed_template()
    {
        await using Template template = await BuildAsync("sealed", "create table t (id int)");
        Server server = await fixture.StartAsync();

        Func<Task> connect = async () => await (await server.OpenAsync(template.Name, Token)).DisposeAsync();

        (await connect.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.ObjectNotInPrerequisiteState);
    }

    [Fact]
    public async Task A_failed_provisioning_leaves_nothing_behind_and_the_next_attempt_succeeds()
    {
        Func<Task> broken = () => BuildAsync("failing", "create table t (id int); select 1/0");
        await broken.Should().ThrowAsync<PostgresException>();

        await using Template template = await BuildAsync("failing", "create table t as select 1 as id");

        await using TestDatabase database = await template.CloneAsync(Token);
        (await CountAsync(database)).Should().Be(1);
        (await ReadCopiesAsync(template)).Should().Equal(database.Name);
    }

    [Fact]
    public async Task A_disposed_database_is_gone_even_while_somebody_is_connected()
    {
        await using Template template = await BuildAsync("disposed", "create table t (id int)");
        TestDatabase database = await template.CloneAsync(Token);
        await using NpgsqlConnection leaked = new(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await leaked.OpenAsync(Token);

        await database.DisposeAsync();

        (await ReadCopiesAsync(template)).Should().NotContain(database.Name);
    }

    [Fact]
    public async Task A_kept_database_stays()
    {
        await using Template template = await BuildAsync("kept", "create table t (id int)");
        TestDatabase database = await template.CloneAsync(Token);
        database.Keep();

        await database.DisposeAsync();

        (await ReadCopiesAsync(template)).Should().Contain(database.Name);
        await template.Databases.DropAsync(database.Name, Token);
    }

    [Fact]
    public async Task A_sweep_drops_the_databases_of_dead_owners_and_no_others()
    {
        const int Dead = int.MaxValue;
        // Tests of other classes sweep the server that they share.
        await using Server server = await ServerHosts.StartAsync(new ServerOptions(), Token);
        Assert.SkipWhen(server.HostName == "external", "The sweeps of other tests on the same server would come first.");
        await using Template template = await BuildAsync("swept", "create table t (id int)", server);
        await using TestDatabase living = await template.CloneAsync(Token);
        string left = DatabaseName.Owned(template.Name, Dead, 1);
        await using NpgsqlConnection connection = await server.OpenAsync(null, Token);
        await using NpgsqlCommand create = new($"create database {left} template template0", connection);
        await create.ExecuteNonQueryAsync(Token);

        IReadOnlyList<string> swept = await DatabaseSweep.RunAsync(server.ConnectionString, Token);

        swept.Should().Equal(left);
        await using NpgsqlCommand list = new("select array_agg(datname::text) from pg_database where datname like 'sk\\_%' and not datistemplate", connection);
        (await list.ExecuteScalarAsync(Token)).Should().BeEquivalentTo(new[] { living.Name });
    }

    [Fact]
    public async Task A_sweep_leaves_the_databases_of_an_owner_that_lives_elsewhere()
    {
        const int Living = int.MaxValue - 1;
        await using Template template = await BuildAsync("swept", "create table t (id int)");
        Server server = await fixture.StartAsync();
        string left = DatabaseName.Owned(template.Name, Living, 1);
        await using NpgsqlConnection connection = await server.OpenAsync(null, Token);
        await using NpgsqlCommand create = new($"create database {left} template template0", connection);
        await create.ExecuteNonQueryAsync(Token);
        await using NpgsqlCommand live = new($"select pg_advisory_lock_shared({ServerDatabases.OwnerLockClass}, {Living})", connection);
        await live.ExecuteNonQueryAsync(Token);

        IReadOnlyList<string> swept = await DatabaseSweep.RunAsync(server.ConnectionString, Token);

        swept.Should().NotContain(left);
        await using NpgsqlCommand drop = new($"drop database {left}", connection);
        await drop.ExecuteNonQueryAsync(Token);
    }

    [Fact]
    public async Task A_template_in_use_is_not_swept_however_many_newer_ones_there_are()
    {
        await using Template used = await BuildAsync("used", "create table t as select 1 as id");
        for (int number = 0; number <= DatabaseSweep.TemplatesKept; number++)
        {
            await (await BuildAsync($"newer {number}", "create table t (id int)")).DisposeAsync();
        }

        Server server = await fixture.StartAsync();
        await DatabaseSweep.RunAsync(server.ConnectionString, Token);

        await using TestDatabase database = await used.CloneAsync(Token);
        (await CountAsync(database)).Should().Be(1);
    }

    [Fact]
    public async Task A_template_that_nothing_has_use_for_is_swept_with_its_ready_copy()
    {
        await using Server server = await ServerHosts.StartAsync(new ServerOptions(), Token);
        Assert.SkipWhen(server.HostName == "external", "The sweeps of other tests on the same server would come first.");
        string old;
        await using (Template template = await BuildAsync("old", "create table t (id int)", server))
        {
            old = template.Name;
            await template.KeepReadyAsync(Token);
        }

        for (int number = 0; number < DatabaseSweep.TemplatesKept; number++)
        {
            await (await BuildAsync($"newer {number}", "create table t (id int)", server)).DisposeAsync();
        }

        (string[] Before, IReadOnlyList<string> Swept, string[] After) names = (
            await ReadNamesAsync(server, old), await DatabaseSweep.RunAsync(server.ConnectionString, Token), await ReadNamesAsync(server, old));

        names.Before.Should().Equal(old, DatabaseName.Ready(old));
        names.Swept.Should().Equal(old);
        names.After.Should().BeEmpty();
    }

    private async Task<Template> BuildAsync(string fingerprint, string sql, Server? on = null)
    {
        Server server = on ?? await fixture.StartAsync();
        return await Template.BuildAsync(
            server.ConnectionString,
            new TemplateSource("test", $"{nameof(TemplateTests)} {fingerprint}", (connection, token) => connection.ExecuteAsync(sql, token)),
            Token);
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using NpgsqlConnection connection = await database.OpenAsync(Token);
        await connection.ExecuteAsync(sql, Token);
    }

    private static async Task<long> CountAsync(TestDatabase database)
    {
        await using NpgsqlConnection connection = await database.OpenAsync(Token);
        await using NpgsqlCommand command = new("select count(*) from t", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    // Other tests make databases too, at the same time; the hash in the names tells whose they are.
    private async Task<IReadOnlyList<string>> ReadCopiesAsync(Template template) =>
        await ReadNamesAsync(await fixture.StartAsync(), $"{template.Name[..11]}_");

    private static async Task<string[]> ReadNamesAsync(Server server, string start)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, Token);
        await using NpgsqlCommand command = new(
            "select coalesce(array_agg(datname::text order by datname), '{}') from pg_database where starts_with(datname, @start)", connection);
        command.Parameters.AddWithValue("start", start);
        return (string[])(await command.ExecuteScalarAsync(Token))!;
    }
}
