using System.Diagnostics;
using System.Globalization;

namespace SeedKit.Hosting.Clusters;

/// <summary>A process known by number and start, because numbers are used again.</summary>
/// <param name="Id">The process number.</param>
/// <param name="Start">On Linux the start in clock ticks since boot, elsewhere in seconds since 1970.</param>
internal readonly record struct ProcessIdentity(int Id, long Start)
{
    /// <summary>This process.</summary>
    internal static ProcessIdentity Current { get; } = new(Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0);

    /// <summary>Whether this very process still runs. A zombie does not.</summary>
    internal bool IsAlive => StartOf(Id) is { } start && Math.Abs(start - Start) <= (OperatingSystem.IsLinux() ? 0 : 2);

    /// <summary>The process that has this number now, or null if there is none.</summary>
    internal static ProcessIdentity? Find(int id) => StartOf(id) is { } start ? new ProcessIdentity(id, start) : null;

    private static long? StartOf(int id) => OperatingSystem.IsLinux() ? StartFromProc(id) : StartFromSystem(id);

    /// <summary>Field 22 of /proc/PID/stat; Process.StartTime adds a boot time that wobbles between processes.</summary>
    private static long? StartFromProc(int id)
    {
        try
        {
            string text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            // The command, second field, may hold spaces and parentheses: count from its last parenthesis.
            string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long? StartFromSystem(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return process.HasExited ? null : new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
