using System.Globalization;
using FluentAssertions;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

/// <summary>A server from the cluster cache that is handed over before its databases are all copied.</summary>
public sealed class EarlyServerTests(BlankClusterEntry blank) : IClassFixture<BlankClusterEntry>, IDisposable
{
    private readonly DirectoryInfo cache = Directory.CreateTempSubdirectory("seedkit-early-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerOptions Options => new() { Environment = BlankClusterEntry.VariablesFor(cache.FullName), CacheKey = "databases" };

    public void Dispose() => cache.Delete(recursive: true);

    [Fact]
    public async Task The_newest_databases_come_by_themselves_and_others_when_they_are_asked_for()
    {
        IReadOnlyDictionary<string, uint> oids = await SaveAsync("oldest", "newer", "newest");
        await using Server server = await StartAsync(Options with { MayReturnEarly = true });
        await server.WholeAsync(oids["newest"]);
        await server.WholeAsync(oids["newer"]);
        bool before = Directory.Exists(DirectoryOf(server, oids["oldest"]));

        await server.WholeAsync(oids["oldest"]);

        before.Should().BeFalse();
        (await ReadNameAsync(server, "oldest")).Should().Be("oldest");
        (await ReadNameAsync(server, "newer")).Should().Be("newer");
        (await ReadNameAsync(server, "newest")).Should().Be("newest");
    }

    [Fact]
    public async Task A_database_that_is_not_there_yet_can_be_neither_used_nor_copied()
    {
        await SaveAsync("oldest", "newer", "newest");
        await using Server server = await StartAsync(Options with { MayReturnEarly = true });
        // By files, PostgreSQL takes a missing directory for an empty one, and refuses whoever connects to the copy.
        await RunAsync(server, "create database copy template oldest strategy file_copy");

        Func<Task> connect = () => ReadNameAsync(server, "oldest");
        Func<Task> connectToCopy = () => ReadNameAsync(server, "copy");
        Func<Task> copy = () => RunAsync(server, "create database other template oldest strategy wal_log");

        (await connect.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidCatalogName);
        (await connectToCopy.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidCatalogName);
        (await copy.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.UndefinedFile);
    }

    [Fact]
    public async Task Whoever_does_not_ask_for_less_gets_all_databases()
    {
        IReadOnlyDictionary<string, uint> oids = await SaveAsync("oldest", "newer", "newest");

        await using Server server = await StartAsync(Options);

        oids.Values.Should().OnlyContain(oid => Directory.Exists(DirectoryOf(server, oid)));
        (await ReadNameAsync(server, "oldest")).Should().Be("oldest");
    }

    [Fact]
    public async Task A_server_that_is_saved_has_all_databases_first()
    {
        IReadOnlyDictionary<string, uint> oids = await SaveAsync("oldest", "newer", "newest");
        await using Server server = await StartAsync(Options with { MayReturnEarly = true });

        await server.SaveAsync(Token);

        oids.Values.Should().OnlyContain(oid => Directory.Exists(DirectoryOf(server, oid)));
        (await ReadNameAsync(server, "oldest")).Should().Be("oldest");
    }

    [Fact]
    public async Task One_that_ends_in_the_middle_leaves_nothing_behind()
    {
        await SaveAsync("oldest", "newer", "newest");
        Server server = await StartAsync(Options with { MayReturnEarly = true });
        string directory = Path.GetDirectoryName(Data(server))!;

        await server.DisposeAsync();

        Directory.Exists(directory).Should().BeFalse();
    }

    [Fact]
    public async Task Damage_that_is_met_late_is_told_and_gone_from_the_cache()
    {
        IReadOnlyDictionary<string, uint> oids = await SaveAsync("oldest", "newer", "newest");
        string entry = Entry();
        byte[] bytes = await File.ReadAllBytesAsync(entry, Token);
        bytes[bytes.AsSpan().IndexOf("I am oldest"u8)] ^= 1;
        await File.WriteAllBytesAsync(entry, bytes, Token);
        await using (Server server = await StartAsync(Options with { MayReturnEarly = true }))
        {
            Func<Task> ask = () => server.WholeAsync(oids["oldest"]);

            (await ask.Should().ThrowAsync<HostUnavailableException>()).Which.Message.Should()
                .Contain($"The saved cluster is damaged: base/{oids["oldest"].ToString(CultureInfo.InvariantCulture)}/").And.Contain("run again");
            (await ReadNameAsync(server, "newest")).Should().Be("newest");
        }

        File.Exists(entry).Should().BeFalse();
        await using Server next = await StartAsync(Options);
        next.StartedFromCache.Should().BeFalse();
    }

    [Fact]
    public void A_cluster_that_a_folder_will_not_hold_is_not_begun()
    {
        ClusterManifest manifest = new([], [new ClusterFile(["base/1/1", "base/2/1"], 1L << 50, 0)]);

        Action require = () => ClusterExtraction.RequireRoom(manifest, Path.Combine(cache.FullName, "data"));

        require.Should().Throw<IOException>().WithMessage("the saved cluster takes 2147483648 MB, and there are * MB free.");
    }

    private static string DirectoryOf(Server server, uint oid) =>
        Path.Combine(Data(server), "base", oid.ToString(CultureInfo.InvariantCulture));

    private static string Data(Server server) => Path.Combine(new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!, "data");

    private static Task<Server> StartAsync(ServerOptions options) => new LocalServerHost().StartAsync(options, Token);

    private static async Task<string> ReadNameAsync(Server server, string database)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(database, Token);
        await using NpgsqlCommand command = new("select replace(words, 'I am ', '') from who", connection);
        return (string)(await command.ExecuteScalarAsync(Token))!;
    }

    private static async Task RunAsync(Server server, string sql, string? database = null)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(database, Token);
        await connection.ExecuteAsync(sql, Token);
    }

    private string Entry() => Directory.GetFiles(BlankClusterEntry.ClustersIn(cache.FullName), "*-seeded-*.cluster").Single();

    // Each with a file that no other has.
    private async Task<IReadOnlyDictionary<string, uint>> SaveAsync(params string[] names)
    {
        blank.CopyTo(cache.FullName);
        await using Server server = await StartAsync(Options);
        Dictionary<string, uint> oids = [];
        foreach (string name in names)
        {
            await RunAsync(server, $"create database {name}");
            await RunAsync(server, $"create table who as select 'I am {name}' as words", name);
            await using NpgsqlConnection connection = await server.OpenAsync(name, Token);
            await using NpgsqlCommand command = new("select oid from pg_database where datname = current_database()", connection);
            oids.Add(name, (uint)(await command.ExecuteScalarAsync(Token))!);
        }

        await server.SaveAsync(Token);
        return oids;
    }
}
