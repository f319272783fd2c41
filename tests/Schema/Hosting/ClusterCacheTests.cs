using FluentAssertions;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

public sealed class ClusterCacheTests(BlankClusterEntry blank) : IClassFixture<BlankClusterEntry>, IDisposable
{
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("seedkit test cache ");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ServerOptions Options => new() { Environment = BlankClusterEntry.VariablesFor(_cache.FullName) };

    private string[] Entries => Directory.Exists(Clusters) ? Directory.GetFiles(Clusters, "*.cluster") : [];

    private string Clusters => BlankClusterEntry.ClustersIn(_cache.FullName);

    public void Dispose() => _cache.Delete(recursive: true);

    [Fact]
    public async Task A_saved_cluster_starts_with_all_that_was_on_it()
    {
        ServerOptions options = Options with { CacheKey = "one" };
        await using (Server first = await StartAsync(options))
        {
            await RunAsync(first, "create table kept as select generate_series(1, 1000) as n");
            first.StartedFromCache.Should().BeFalse();
            await first.SaveAsync(Cancellation);
            (await AskAsync(first, "select count(*) from kept")).Should().Be(1000L);
        }

        await using Server second = await StartAsync(options);
        await using Server other = await StartAsync(options with { CacheKey = "two" });

        second.StartedFromCache.Should().BeTrue();
        (await AskAsync(second, "select sum(n) from kept")).Should().Be(500500L);
        other.StartedFromCache.Should().BeFalse();
        Directory.GetFiles(Clusters, "draft-*").Should().BeEmpty();
    }

    [Fact]
    public async Task The_first_connection_finds_the_catalogs_described()
    {
        ServerOptions options = Options with { CacheKey = "described" };
        await using (Server first = await StartAsync(options))
        {
            await RunAsync(first, "create table kept ()");
            await first.SaveAsync(Cancellation);
        }

        await using Server second = await StartAsync(options);

        // A start removes these files and a connection makes them; here nobody has connected yet.
        string data = Path.Combine(new NpgsqlConnectionStringBuilder(second.ConnectionString).Host!, "data");
        Directory.GetFiles(Path.Combine(data, "base"), "pg_internal.init", SearchOption.AllDirectories).Should().ContainSingle();
        (await AskAsync(second, "select count(*) from kept")).Should().Be(0L);
    }

    [Fact]
    public async Task What_databases_have_in_common_is_kept_once()
    {
        string entry = blank.CopyTo(_cache.FullName);
        DirectoryInfo unpacked = Directory.CreateTempSubdirectory("seedkit-unpacked-");
        string data = Path.Combine(unpacked.FullName, "data");

        await ExtractAsync(entry, data);

        long bytes = new DirectoryInfo(data).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        string[] databases = Directory.GetDirectories(Path.Combine(data, "base"));
        databases.Select(database => Directory.GetFiles(database).Length).Distinct().Should().ContainSingle();
        databases.Should().HaveCount(3);
        new FileInfo(entry).Length.Should().BeLessThan(bytes / 2);
        unpacked.Delete(recursive: true);
    }

    [Fact]
    public async Task The_second_blank_server_is_a_copy_of_the_first()
    {
        string first;
        await using (Server server = await StartAsync(Options))
        {
            first = await SystemIdentifierAsync(server);
        }

        await using Server second = await StartAsync(Options);

        (await SystemIdentifierAsync(second)).Should().Be(first);
        Entries.Should().ContainSingle();
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("one byte changed")]
    [InlineData("empty")]
    [InlineData("something else")]
    public async Task A_damaged_entry_is_made_again(string damage)
    {
        string entry = blank.CopyTo(_cache.FullName);
        byte[] bytes = await File.ReadAllBytesAsync(entry, Cancellation);
        long whole = bytes.LongLength;
        await File.WriteAllBytesAsync(entry, Damage(bytes, damage), Cancellation);

        await using Server server = await StartAsync(Options);

        (await AskAsync(server, "select 1")).Should().Be(1);
        new FileInfo(Entries.Single()).Length.Should().BeInRange(whole - 65536, whole + 65536);
    }

    [Fact]
    public async Task A_cluster_that_does_not_start_is_made_again()
    {
        string entry = blank.CopyTo(_cache.FullName);
        DirectoryInfo unpacked = Directory.CreateTempSubdirectory("seedkit-unpacked-");
        string data = Path.Combine(unpacked.FullName, "data");
        await ExtractAsync(entry, data);
        File.Delete(Path.Combine(data, "base", "1", "PG_VERSION"));
        File.WriteAllText(Path.Combine(data, "PG_VERSION"), "9.6\n");
        File.Delete(entry);
        ClusterArchive.Write(data, entry, Cancellation);
        unpacked.Delete(recursive: true);

        await using Server server = await StartAsync(Options);

        (await AskAsync(server, "select 1")).Should().Be(1);
        await using Server next = await StartAsync(Options);
        (await AskAsync(next, "select 1")).Should().Be(1);
    }

    [Fact]
    public async Task Only_one_makes_what_several_ask_for()
    {
        ServerOptions options = Options with { CacheKey = "shared" };
        TaskCompletionSource provisioning = new();

        async Task<bool> StartAndSaveAsync()
        {
            await using Server server = await StartAsync(options);
            if (!server.StartedFromCache)
            {
                provisioning.SetResult();
                await RunAsync(server, "create table kept ()");
                await server.SaveAsync(Cancellation);
            }

            return server.StartedFromCache;
        }

        bool[] cached = await Task.WhenAll(StartAndSaveAsync(), StartAndSaveAsync(), StartAndSaveAsync());

        cached.Should().BeEquivalentTo([false, true, true]);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_costs_no_server()
    {
        await File.WriteAllTextAsync(Path.Combine(_cache.FullName, "seedkit"), "a file where the folder should be", Cancellation);

        await using Server server = await StartAsync(Options with { CacheKey = "kept" });
        await server.SaveAsync(Cancellation);

        (await AskAsync(server, "select 1")).Should().Be(1);
    }

    private static async Task ExtractAsync(string entry, string data)
    {
        await using ClusterExtraction extraction =
            await ClusterExtraction.StartAsync(entry, data, ClusterUser.Ourselves, () => Task.CompletedTask, Cancellation);
        await extraction.WholeAsync();
    }

    private static byte[] Damage(byte[] bytes, string damage)
    {
        switch (damage)
        {
            case "cut short":
                return bytes[..(bytes.Length / 2)];
            case "one byte changed":
                bytes[bytes.Length / 3] ^= 1;
                return bytes;
            case "empty":
                return [];
            default:
                return [.. "not a cluster"u8];
        }
    }

    private static Task<Server> StartAsync(ServerOptions options) => new LocalServerHost().StartAsync(options, Cancellation);

    private static async Task<string> SystemIdentifierAsync(Server server) =>
        (string)(await AskAsync(server, "select system_identifier::text from pg_control_system()"))!;

    private static async Task RunAsync(Server server, string sql) => await AskAsync(server, sql);

    private static async Task<object?> AskAsync(Server server, string sql)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, Cancellation);
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
