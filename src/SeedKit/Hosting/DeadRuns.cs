using Microsoft.Extensions.Logging;
using SeedKit.Hosting.Clusters;

namespace SeedKit.Hosting;

/// <summary>What runs left that were killed together with what watched over them: a reboot, an out-of-memory kill.</summary>
public static class DeadRuns
{
    private static int s_swept;

    /// <summary>Ends servers whose owner is gone, and removes their directories. Detached servers that run are left alone.</summary>
    /// <param name="options">Says where data lies besides the usual places.</param>
    /// <param name="cancellationToken">Ends the sweep.</param>
    /// <returns>The directories that were removed.</returns>
    /// <remarks>
    /// A directory is dead when the process in its name is gone and nobody holds the lock in it; the lock speaks for owners in
    /// other containers, whose process numbers mean nothing here. What belongs to other users is left to them.
    /// </remarks>
    public static async Task<IReadOnlyList<string>> SweepAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> removed = [];
        IEnumerable<string> roots = ClusterStorage.Roots();
        if (options.StorageDirectory is { } asked && Directory.Exists(asked))
        {
            roots = roots.Append(Path.GetFullPath(asked)).Distinct();
        }

        foreach (string directory in roots.SelectMany(root => Directory.EnumerateDirectories(root, RunDirectory.Prefix + "*")).ToList())
        {
            if (IsDead(directory))
            {
                await Postmaster.StopAsync(DataOf(directory), cancellationToken);
                RunDirectory.Remove(directory);
                if (!Directory.Exists(directory))
                {
                    options.Logger.LogInformation("Removed {Directory}, left by a run that is gone.", directory);
                    removed.Add(directory);
                }
            }
        }

        return removed;
    }

    /// <summary>Once in each process, before its first server: cheap where there is nothing to do.</summary>
    internal static async Task SweepOnceAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref s_swept, 1) == 0)
        {
            await SweepAsync(options, cancellationToken);
        }
    }

    private static bool IsDead(string directory)
    {
        if (RunName.IsOwnerAlive(directory))
        {
            return false;
        }

        string data = DataOf(directory);
        return File.Exists(Path.Combine(Path.GetDirectoryName(data) ?? "", RunDirectory.DetachedName))
            ? Postmaster.Find(data) is null
            : !IsHeld(Path.Combine(directory, RunDirectory.LockName));
    }

    /// <summary>The data directory beside; or, where the directory holds only a socket, the one that its lock file names.</summary>
    private static string DataOf(string directory)
    {
        string data = Path.Combine(directory, "data");
        string socketLock = Path.Combine(directory, ".s.PGSQL.5432.lock");
        return !Directory.Exists(data) && PostmasterFile.ReadDataDirectory(socketLock) is { } named ? named : data;
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
