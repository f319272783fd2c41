using FluentAssertions;
using Npgsql;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

/// <summary>What every host promises. One derived class for each host; a host that is not here is skipped with the reason.</summary>
public abstract class HostContract
{
    private static readonly Dictionary<string, string> DurabilityOff = new()
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["wal_level"] = "minimal",
        ["autovacuum"] = "off",
        ["jit"] = "off",
        ["TimeZone"] = "UTC",
        ["server_encoding"] = "UTF8",
        ["data_checksums"] = "off",
        ["lc_messages"] = "C",
        ["DateStyle"] = "ISO, MDY",
        ["default_text_search_config"] = "pg_catalog.english",
    };

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract string Name { get; }

    protected virtual int? Major => null;

    /// <summary>Whether SeedKit starts the server, and so decides its settings and its end.</summary>
    protected virtual bool IsOurs => true;

    protected abstract Task<Server> StartAsync(ServerOptions options);

    [Fact]
    public async Task A_server_answers_as_what_it_says_it_is()
    {
        await using Server server = await StartOrSkipAsync(new ServerOptions());

        int version = int.Parse(await AskAsync(server, "show server_version_num"), System.Globalization.CultureInfo.InvariantCulture);
        string superuser = await AskAsync(server, "show is_superuser");

        server.HostName.Should().Be(Name);
        server.Version.Should().Be(version);
        superuser.Should().Be("on");
        server.Major.Should().Be(Major ?? server.Major);
        server.Describe().Should().StartWith($"PostgreSQL {server.Major}.{server.Version % 10000} ({Name}, ");
        new NpgsqlConnectionStringBuilder(server.ConnectionString).Database.Should().Be("postgres");
    }

    [Fact]
    public async Task A_server_opens_connections_to_the_database_that_is_asked_for()
    {
        await using Server server = await StartOrSkipAsync(new ServerOptions());
        await AskAsync(server, "drop database if exists \"seedkit host contract\"");
        await AskAsync(server, "create database \"seedkit host contract\"");

        string database;
        await using (NpgsqlConnection connection = await server.OpenAsync("seedkit host contract", Cancellation))
        {
            database = connection.Database;
        }

        await using (NpgsqlConnection connection = await server.OpenAsync(null, Cancellation))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        database.Should().Be("seedkit host contract");
        await AskAsync(server, "drop database \"seedkit host contract\" with (force)");
    }

    [Fact]
    public async Task A_server_that_SeedKit_starts_has_durability_off_and_a_fixed_locale()
    {
        Assert.SkipUnless(IsOurs, "the settings of an external server are its owner's");
        await using Server server = await StartOrSkipAsync(new ServerOptions());
        Dictionary<string, string> found = [];

        foreach (string setting in DurabilityOff.Keys)
        {
            found[setting] = await AskAsync(server, $"show {setting}");
        }

        found.Should().Equal(DurabilityOff);
        (await AskAsync(server, "select string_agg(w, ' ' order by w) from unnest(array['b','a','Z','ä','_']) w")).Should().Be("Z _ a b ä");
    }

    [Fact]
    public async Task Settings_of_the_caller_win()
    {
        Assert.SkipUnless(IsOurs, "the settings of an external server are its owner's");
        ServerOptions options = new()
        {
            Settings = new Dictionary<string, string>
            {
                ["wal_level"] = "logical",
                ["max_wal_senders"] = "4",
                ["application_name"] = @"it's a \ path",
            },
        };

        await using Server server = await StartOrSkipAsync(options);

        (await AskAsync(server, "show wal_level")).Should().Be("logical");
        (await AskAsync(server, "select reset_val from pg_settings where name = 'application_name'")).Should().Be(@"it's a \ path");
    }

    [Fact]
    public async Task Two_servers_at_once_are_two_servers()
    {
        Assert.SkipUnless(IsOurs, "an external server is one");
        Server[] servers = await Task.WhenAll(StartOrSkipAsync(new ServerOptions()), StartOrSkipAsync(new ServerOptions()));
        await using Server first = servers[0];
        await using Server second = servers[1];

        await AskAsync(first, "create table only_here ()");

        (await AskAsync(first, "select to_regclass('only_here')::text")).Should().Be("only_here");
        (await AskAsync(second, "select coalesce(to_regclass('only_here')::text, 'no')")).Should().Be("no");
    }

    [Fact]
    public async Task After_disposal_nothing_is_left_of_a_server_that_SeedKit_started()
    {
        Server server = await StartOrSkipAsync(new ServerOptions());
        string connectionString = server.ConnectionString;
        string socket = new NpgsqlConnectionStringBuilder(connectionString).Host!;
        await AskAsync(server, "select 1");

        await server.DisposeAsync();
        await server.DisposeAsync();

        await using NpgsqlConnection connection = new(connectionString + ";Pooling=false;Timeout=3");
        Func<Task> open = () => connection.OpenAsync(Cancellation);
        if (IsOurs)
        {
            await open.Should().ThrowAsync<NpgsqlException>();
            Directory.Exists(socket).Should().BeFalse();
        }
        else
        {
            await open.Should().NotThrowAsync();
        }
    }

    protected static async Task<string> AskAsync(Server server, string sql)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, Cancellation);
        await using NpgsqlCommand command = new(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(Cancellation), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    protected async Task<Server> StartOrSkipAsync(ServerOptions options)
    {
        try
        {
            return await StartAsync(options);
        }
        catch (HostUnavailableException unavailable) when (!HostRequirement.IsRequired(Name))
        {
            Assert.Skip($"{Name}: {unavailable.Reason}. To run it: {unavailable.Remedy}.");
            throw;
        }
    }
}
