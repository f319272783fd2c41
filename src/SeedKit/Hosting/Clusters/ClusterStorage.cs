using System.Globalization;

namespace SeedKit.Hosting.Clusters;

/// <summary>A folder in which run directories are made.</summary>
/// <param name="Root">The folder.</param>
/// <param name="IsMemory">Whether it lies in memory, where everything costs a fifth or less.</param>
internal sealed record ClusterStorage(string Root, bool IsMemory)
{
    private const string Memory = "/dev/shm";

    /// <summary>The demo's Full seed with its template and four clones takes about 300 MB.</summary>
    private const long NeededInMemory = 512L * 1024 * 1024;

    /// <summary>What people read: where, on what, and how much was free.</summary>
    internal string Describe() => IsMemory ? $"data in memory at {Root}" : $"data on disk at {Root}";

    /// <summary>The folders to try in order: the one asked for, or memory where there is room, then the temporary folder.</summary>
    internal static IReadOnlyList<ClusterStorage> Choose(string? asked, ClusterUser user)
    {
        if (asked is not null)
        {
            return [new ClusterStorage(Path.GetFullPath(asked), IsMemoryFolder(asked))];
        }

        List<ClusterStorage> choice = [];
        if (OperatingSystem.IsLinux() && Directory.Exists(Memory) && IsMemoryFolder(Memory) && FreeBytes(Memory) >= NeededInMemory)
        {
            choice.Add(new ClusterStorage(Memory, IsMemory: true));
        }

        choice.AddRange(TemporaryFolders().Where(user.CanReach).Select(folder => new ClusterStorage(folder, IsMemoryFolder(folder))));
        return choice;
    }

    /// <summary>Every folder in which a run may have left something.</summary>
    internal static IReadOnlyList<string> Roots() => [.. new[] { Memory }.Concat(TemporaryFolders()).Where(Directory.Exists).Distinct()];

    /// <summary>What is free for us there, in bytes.</summary>
    internal static long FreeBytes(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return 0;
        }
    }

    /// <summary>WAL piles up until a checkpoint: an eighth of what is free, at least 64 MB, at most 1 GB.</summary>
    internal string MaximumWal() => string.Create(
        CultureInfo.InvariantCulture, $"{Math.Clamp(FreeBytes(Root) / 8 / 1024 / 1024, 64, 1024)}MB");

    private static IEnumerable<string> TemporaryFolders()
    {
        yield return Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.GetTempPath()));
        if (!OperatingSystem.IsWindows())
        {
            yield return "/tmp";
        }
    }

    private static bool IsMemoryFolder(string folder)
    {
        try
        {
            return OperatingSystem.IsLinux() && new DriveInfo(folder).DriveFormat is "tmpfs" or "ramfs";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
