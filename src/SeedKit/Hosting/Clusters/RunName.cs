using System.Globalization;

namespace SeedKit.Hosting.Clusters;

/// <summary>Names that carry their owner: <c>prefix-PROCESS-START-COUNT</c>.</summary>
internal static class RunName
{
    private static int s_count;

    /// <summary>A name that this process gives once.</summary>
    internal static string Next(string prefix) => string.Create(
        CultureInfo.InvariantCulture,
        $"{prefix}{ProcessIdentity.Current.Id}-{ProcessIdentity.Current.Start}-{Interlocked.Increment(ref s_count)}");

    /// <summary>The process in a name, or null if it is none of ours.</summary>
    internal static ProcessIdentity? Owner(string path)
    {
        string[] parts = Path.GetFileName(path).Split('-');
        return parts.Length == 4
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out long start)
            ? new ProcessIdentity(id, start)
            : null;
    }

    /// <summary>Whether the process in a name still runs. A name that is none of ours counts as alive: it is not ours to remove.</summary>
    internal static bool IsOwnerAlive(string path) => Owner(path) is not { } owner || owner.IsAlive;
}
