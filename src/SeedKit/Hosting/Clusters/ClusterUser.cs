using System.Globalization;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// The user that runs PostgreSQL: whoever runs us, or, as initdb and postgres refuse root, an unprivileged user with a passwd
/// entry (they look their user up).
/// </summary>
/// <param name="Name">The user to become, or null to stay who we are.</param>
/// <param name="User">Its number.</param>
/// <param name="Group">The number of its group.</param>
internal sealed record ClusterUser(string? Name, uint User, uint Group)
{
    private static readonly string[] Preferred = ["postgres", "nobody", "daemon"];

    /// <summary>Whoever runs us.</summary>
    internal static ClusterUser Ourselves { get; } = new(null, 0, 0);

    /// <summary>Whether files must be given to this user.</summary>
    internal bool IsOther => Name is not null;

    /// <summary>Chooses the user for this process.</summary>
    /// <exception cref="HostUnavailableException">We are root and there is nobody to become.</exception>
    internal static ClusterUser Choose() => Choose(
        !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess,
        File.Exists("/etc/passwd") ? File.ReadLines("/etc/passwd") : []);

    internal static ClusterUser Choose(bool isRoot, IEnumerable<string> passwd)
    {
        if (!isRoot)
        {
            return Ourselves;
        }

        Dictionary<string, ClusterUser> users = new(StringComparer.Ordinal);
        foreach (string line in passwd)
        {
            string[] parts = line.Split(':');
            if (parts.Length >= 4
                && uint.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out uint user)
                && uint.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out uint group)
                && user != 0)
            {
                users.TryAdd(parts[0], new ClusterUser(parts[0], user, group));
            }
        }

        return Preferred.Where(users.ContainsKey).Select(name => users[name]).FirstOrDefault()
            ?? throw new HostUnavailableException(
                $"this process is root, PostgreSQL refuses root, and /etc/passwd has none of {string.Join(", ", Preferred)} to become",
                "useradd --system postgres, or run as an ordinary user");
    }

    /// <summary>Gives a path to this user, if it is another one than ourselves.</summary>
    internal void Own(string path)
    {
        if (IsOther)
        {
            UnixCalls.Give(path, User, Group);
        }
    }

    /// <summary>Whether this user can reach a directory that we made: every directory above lets others through.</summary>
    internal bool CanReach(string directory)
    {
        if (!IsOther || OperatingSystem.IsWindows())
        {
            return true;
        }

        for (DirectoryInfo? current = new(directory); current is not null; current = current.Parent)
        {
            if (current.Exists && (current.UnixFileMode & UnixFileMode.OtherExecute) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
