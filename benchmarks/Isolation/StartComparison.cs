using Npgsql;
using SeedKit.Benchmarks.Figures;
using SeedKit.Demo;
using SeedKit.Hosting;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>
/// From nothing to the first query on the seeded database: the first time ever, and from the cluster cache. Run it alone with
/// <c>dotnet run -c Release --project benchmarks -- start [rounds]</c>; the first of the first builds is then one with nothing compiled yet.
/// </summary>
internal static class StartComparison
{
    private const int FirstBuilds = 5;

    /// <summary>Runs the comparison in caches of its own and prints it.</summary>
    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        HostShare host = new();
        Samples first = new();
        for (int build = 0; build < FirstBuilds; build++)
        {
            await InOwnCacheAsync(options => QueryCloneAsync(first, options, cancellationToken));
        }

        Samples cached = new();
        Samples leased = new();
        Samples run = new();
        await InOwnCacheAsync(async options =>
        {
            await QueryCloneAsync(new Samples(), options, cancellationToken);
            for (int round = 0; round < rounds; round++)
            {
                await QueryCloneAsync(cached, options, cancellationToken);
                await run.TimeAsync(() => QueryLeaseAsync(leased, options, cancellationToken));
            }
        });
        Report.Print($"from nothing to the first query on the seeded database");
        host.Print();
        Report.Print($"{first.Line("first build ever")}");
        Report.Print($"{cached.Line("from the cluster cache, a clone")}");
        Report.Print($"{leased.Line("from the cluster cache, a lease")}");
        Report.Print($"{run.Line("a run with one lease, its end included")}");
        Report.Ask("first build ever, median", first.Median / 1000, 3, "s");
        Report.Ask("from the cluster cache, a clone, median", cached.Median, 120, "ms");
        Report.Ask("from the cluster cache, a lease, median", leased.Median, 120, "ms");
    }

    private static async Task InOwnCacheAsync(Func<SessionOptions, Task> act)
    {
        DirectoryInfo cache = Directory.CreateTempSubdirectory("seedkit-benchmark-");
        if (!OperatingSystem.IsWindows())
        {
            // Root's servers run as another user, who has to reach the cache.
            File.SetUnixFileMode(cache.FullName, (UnixFileMode)0b111_101_101);
        }

        try
        {
            await act(new SessionOptions
            {
                Server = new ServerOptions
                {
                    Environment = name => name == "XDG_CACHE_HOME" ? cache.FullName : Environment.GetEnvironmentVariable(name),
                },
            });
        }
        finally
        {
            cache.Delete(recursive: true);
        }
    }

    private static Task QueryCloneAsync(Samples samples, SessionOptions options, CancellationToken cancellationToken) =>
        QueryAsync(
            samples,
            options,
            async (session, opened) => await opened.Add(await session.CloneAsync(cancellationToken)).OpenAsync(cancellationToken),
            cancellationToken);

    private static Task QueryLeaseAsync(Samples samples, SessionOptions options, CancellationToken cancellationToken) =>
        QueryAsync(
            samples,
            options,
            async (session, opened) => await opened.Add(await session.LeaseAsync(cancellationToken)).OpenAsync(cancellationToken),
            cancellationToken);

    // What ends them is not in these samples.
    private static async Task QueryAsync(
        Samples samples, SessionOptions options, Func<SeedSession, AsyncDisposables, Task<NpgsqlConnection>> openAsync, CancellationToken cancellationToken)
    {
        await using AsyncDisposables opened = new();
        await samples.TimeAsync(async () =>
        {
            SeedSession session = opened.Add(await SeedSession.StartAsync(new DemoPlatform(), options, cancellationToken));
            NpgsqlConnection connection = opened.Add(await openAsync(session, opened));
            await Statement.ReadAsync<long>(connection, "select count(*) from migration.assets", cancellationToken);
        });
    }

    private sealed class AsyncDisposables : IAsyncDisposable
    {
        private readonly Stack<IAsyncDisposable> all = new();

        public T Add<T>(T one)
            where T : IAsyncDisposable
        {
            all.Push(one);
            return one;
        }

        public async ValueTask DisposeAsync()
        {
            while (all.TryPop(out IAsyncDisposable? one))
            {
                await one.DisposeAsync();
            }
        }
    }
}
