using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// Stopped clusters, blank and seeded, each under a fingerprint, to be copied and started: a tenth of the time of making them.
/// They lie in the user's cache folder, on disk: read again they come from the page cache, and they outlive a restart.
/// </summary>
/// <remarks>
/// Several processes may use it at once. An entry appears whole, by a rename; one that is damaged is removed and made again.
/// </remarks>
internal sealed class ClusterCache
{
    /// <summary>Changes with the layout of an entry.</summary>
    private const string Format = "3";
    private const string Extension = ".cluster";
    private const string LockExtension = ".lock";
    private const int MostEntries = 12;
    private const long MostBytes = 2L * 1024 * 1024 * 1024;

    private readonly string? _root;
    private readonly ILogger _logger;

    /// <param name="cacheFolder">SeedKit's cache folder, or null for no cache at all.</param>
    /// <param name="logger">Hears why an entry could not be kept or used.</param>
    internal ClusterCache(string? cacheFolder, ILogger logger)
    {
        _root = cacheFolder is null ? null : Path.Combine(cacheFolder, "clusters");
        _logger = logger;
    }

    /// <summary>The name of an entry: what made the cluster, and what is on it ("" for a blank one).</summary>
    internal static string Key(PostgresBinaries binaries, string content)
    {
        FileInfo program = new(binaries.Postgres);
        string facts = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Format} {RuntimeInformation.RuntimeIdentifier} {binaries.Version}
            {binaries.Postgres} {program.Length} {program.LastWriteTimeUtc:O}
            {string.Join(' ', Initdb.Command(binaries, "data"))}
            {content}
            """);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)))[..24];
        return string.Create(CultureInfo.InvariantCulture, $"{binaries.Major}-{(content.Length == 0 ? "blank" : "seeded")}-{hash}");
    }

    /// <summary>
    /// Lets one process at a time make an entry; the others wait, then find it. Null if it took too long or there is no
    /// cache: then make the cluster for yourself. Given up by a process that dies.
    /// </summary>
    internal async Task<IDisposable?> LockAsync(string key, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_root is null)
        {
            return null;
        }

        try
        {
            PrivateFolder.Create(_root);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return await FileLock.AcquireAsync(Path.Combine(_root, key + LockExtension), patience, cancellationToken);
    }

    /// <summary>Copies an entry to a data directory that does not exist yet and starts a server on it. Null if there is none.</summary>
    /// <param name="key">The name of the entry.</param>
    /// <param name="data">The directory.</param>
    /// <param name="user">Who will run it.</param>
    /// <param name="startAsync">Starts the server; called when enough of it is there.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The copying, which may still go on; the caller disposes it.</returns>
    /// <exception cref="InvalidDataException">The entry is damaged. The directory is there, and the server may run.</exception>
    internal async Task<ClusterExtraction?> TryStartAsync(string key, string data, ClusterUser user, Func<Task> startAsync, CancellationToken cancellationToken)
    {
        if (_root is null || !File.Exists(Entry(key)))
        {
            return null;
        }

        ClusterExtraction extraction = await ClusterExtraction.StartAsync(Entry(key), data, user, startAsync, cancellationToken);
        File.SetLastWriteTimeUtc(Entry(key), TimeProvider.System.GetUtcNow().UtcDateTime);
        return extraction;
    }

    /// <summary>Keeps a stopped cluster. A cache that cannot be written costs the next run some time, not this one its server.</summary>
    internal async Task StoreAsync(string key, string data, CancellationToken cancellationToken)
    {
        if (_root is null)
        {
            return;
        }

        string draft = Path.Combine(_root, RunName.Next("draft-"));
        try
        {
            PrivateFolder.Create(_root);
            await Task.Run(() => ClusterArchive.Write(data, draft, cancellationToken), cancellationToken);
            File.Move(draft, Entry(key), overwrite: true);
            Prune(keep: Entry(key));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _logger.LogWarning("The cluster was not saved in {Folder}: {Reason}", _root, failure.Message);
        }
        finally
        {
            Delete(draft);
        }
    }

    /// <summary>Removes an entry. Who is copying it goes on undisturbed.</summary>
    internal void Discard(string key)
    {
        if (_root is not null)
        {
            Delete(Entry(key));
        }
    }

    private string Entry(string key) => Path.Combine(_root!, key + Extension);

    /// <summary>Removes what was not used for longest until the cache is small enough, and drafts of dead processes.</summary>
    private void Prune(string keep)
    {
        foreach (string draft in Directory.EnumerateFiles(_root!, "draft-*").Where(path => !RunName.IsOwnerAlive(path)))
        {
            Delete(draft);
        }

        int entries = 0;
        long bytes = 0;
        foreach (FileInfo entry in new DirectoryInfo(_root!).EnumerateFiles("*" + Extension).OrderByDescending(file => file.LastWriteTimeUtc))
        {
            entries++;
            bytes += entry.Length;
            if (entry.FullName != keep && (entries > MostEntries || bytes > MostBytes))
            {
                Delete(entry.FullName);
                Delete(Path.ChangeExtension(entry.FullName, LockExtension));
            }
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Left to the next run that prunes: a cache must not fail its user.
        }
    }
}
