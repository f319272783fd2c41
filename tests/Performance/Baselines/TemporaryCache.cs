using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>
/// A cache folder of a test's own, which has no saved cluster yet and in which servers that outlive a session are noted. Embedded servers
/// come from the usual one: they are large.
/// </summary>
internal sealed class TemporaryCache : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seedkit-cache-");

    public TemporaryCache()
    {
        if (!OperatingSystem.IsWindows())
        {
            // Root's servers run as another user, who has to reach what lies here.
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        }

        string embedded = Path.Combine(new UserFolders(Environment.GetEnvironmentVariable).Cache ?? "", "embedded");
        if (Directory.Exists(embedded))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.CreateSubdirectory("seedkit").FullName, "embedded"), embedded);
        }
    }

    /// <summary>A session with this cache.</summary>
    public SessionOptions Options => new()
    {
        Server = new ServerOptions
        {
            Environment = name => name is "XDG_CACHE_HOME" or "XDG_STATE_HOME" ? folder.FullName : Environment.GetEnvironmentVariable(name),
        },
    };

    public void Dispose() => folder.Delete(recursive: true);
}
