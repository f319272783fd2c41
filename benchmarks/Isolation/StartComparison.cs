using Npgsql;
using SeedKit.Baselines;
using SeedKit.Benchmarks.Figures;
using SeedKit.Demo;
using SeedKit.Hosting;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>From nothing to the first query on the seeded database: the first time ever, and from the cluster cache.</summary>
internal static class StartComparison
{
    /// <summary>Runs the comparison in a cache of its own and prints it.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        DirectoryInfo cache = Directory.CreateTempSubdirectory("seedkit-benchmark-");
        if (!OperatingSystem.IsWindows())
        {
            // Root's servers run as another user, who has to reach the cache.
            File.SetUnixFileMode(cache.FullName, (UnixFileMode)0b111_101_101);
        }

        try
        {
            SessionOptions options = new()
            {
                Server = new ServerOptions
                {
                    Environment = name => name == "XDG_CACHE_HOME" ? cache.FullName : Environment.GetEnvironmentVariable(name),
                },
            };
            Samples first = new();
            Samples cached = new();
            await QueryAsync(first, options, cancellationToken);
            for (int round = 0; round < 20; round++)
            {
                await QueryAsync(cached, options, cancellationToken);
            }

            Report.Print($"from nothing to the first query on the seeded database");
            Report.Print($"{first.Line("first build ever")}");
            Report.Print($"{cached.Line("from the cluster cache")}");
            Report.Ask("first build ever", first.Median / 1000, 3, "s");
            Report.Ask("from the cluster cache, median", cached.Median, 120, "ms");
        }
        finally
        {
            cache.Delete(recursive: true);
        }
    }

    // What ends them is not timed.
    private static async Task QueryAsync(Samples samples, SessionOptions options, CancellationToken cancellationToken)
    {
        await using AsyncDisposables opened = new();
        await samples.TimeAsync(async () =>
        {
            SeedSession session = opened.Add(await SeedSession.StartAsync(new DemoPlatform(), options, cancellationToken));
            TestDatabase database = opened.Add(await session.CloneAsync(cancellationToken));
            NpgsqlConnection connection = opened.Add(await database.OpenAsync(cancellationToken));
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
