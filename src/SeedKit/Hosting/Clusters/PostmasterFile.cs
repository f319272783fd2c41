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
