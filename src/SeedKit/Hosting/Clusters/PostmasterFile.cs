using System.Globalization;

namespace SeedKit.Hosting.Clusters;

/// <summary>Reads <c>postmaster.pid</c>: line 1 is the process, 2 the data directory, 3 the start, 8 the state.</summary>
internal static class PostmasterFile
{
    /// <summary>Whether the server of that process says that it takes connections.</summary>
    internal static bool IsReady(string path, int process)
    {
        string[] lines = ReadLines(path);
        return lines.Length >= 8 && ProcessOf(lines) == process && lines[7].AsSpan().Trim().SequenceEqual("ready");
    }

    /// <summary>The process that the file names, or null.</summary>
    internal static int? ReadProcess(string path) => ProcessOf(ReadLines(path));

    /// <summary>When that process started, in seconds since 1970, or null.</summary>
    internal static long? ReadStart(string path) =>
        ReadLines(path) is { Length: > 2 } lines && long.TryParse(lines[2], NumberStyles.None, CultureInfo.InvariantCulture, out long start)
            ? start
            : null;

    /// <summary>The data directory that the file names, or null. A socket's lock file has the same first lines.</summary>
    internal static string? ReadDataDirectory(string path) => ReadLines(path) is { Length: > 1 } lines ? lines[1] : null;

    private static int? ProcessOf(string[] lines) =>
        lines.Length > 0 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out int process) ? process : null;

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
