namespace SeedKit.Hosting.Clusters;

/// <summary>Where SeedKit keeps what may be lost (cache) and what it must remember (state) for one user.</summary>
/// <param name="environment">Where variables are read from.</param>
internal sealed class UserFolders(Func<string, string?> environment)
{
    /// <summary>The cache, or null where the user has no home: then everything is made anew each time.</summary>
    internal string? Cache => Folder("XDG_CACHE_HOME", ".cache", "Library/Caches", "/var/cache");

    /// <summary>The state, or null where the user has no home.</summary>
    internal string? State => Folder("XDG_STATE_HOME", ".local/state", "Library/Application Support", "/var/lib");

    /// <summary>
    /// Root's home lets nobody through, but the user that runs PostgreSQL for root must reach what is in the cache: root
    /// uses the system's folders.
    /// </summary>
    private string? Folder(string variable, string unix, string mac, string root)
    {
        if (environment(variable) is { Length: > 0 } named && Path.IsPathRooted(named))
        {
            return Path.Combine(named, "seedkit");
        }

        if (OperatingSystem.IsWindows())
        {
            return environment("LOCALAPPDATA") is { Length: > 0 } local ? Path.Combine(local, "seedkit") : null;
        }

        if (Environment.IsPrivilegedProcess)
        {
            return Path.Combine(root, "seedkit");
        }

        return environment("HOME") is { Length: > 0 } home && Path.IsPathRooted(home)
            ? Path.Combine(home, OperatingSystem.IsMacOS() ? mac : unix, "seedkit")
            : null;
    }
}
