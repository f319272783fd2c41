using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Schema.Hosting;

/// <summary>What the cache keeps of a blank cluster, made once for the tests that begin with one.</summary>
public sealed class BlankClusterEntry : IAsyncLifetime
{
    private readonly DirectoryInfo cache = Directory.CreateTempSubdirectory("seedkit-blank-");

    /// <summary>The variables of a process whose caches are in a folder.</summary>
    public static Func<string, string?> VariablesFor(string cache) => name => name switch
    {
        "XDG_CACHE_HOME" => cache,
        "SEEDKIT_POSTGRES_VERSION" => null,
        _ => Environment.GetEnvironmentVariable(name),
    };

    /// <summary>Where a cache in a folder keeps clusters.</summary>
    public static string ClustersIn(string cache) => Path.Combine(cache, "seedkit", "clusters");

    public async ValueTask InitializeAsync() =>
        await (await new LocalServerHost().StartAsync(new ServerOptions { Environment = VariablesFor(cache.FullName) }, TestContext.Current.CancellationToken)).DisposeAsync();

    /// <summary>Puts a copy into the cache in another folder.</summary>
    /// <returns>The copy.</returns>
    public string CopyTo(string other)
    {
        string entry = Directory.GetFiles(ClustersIn(cache.FullName), "*.cluster").Single();
        string copy = Path.Combine(Directory.CreateDirectory(ClustersIn(other)).FullName, Path.GetFileName(entry));
        File.Copy(entry, copy);
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        cache.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
