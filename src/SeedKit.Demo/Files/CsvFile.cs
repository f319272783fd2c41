using CsvHelper;

namespace SeedKit.Demo.Files;

/// <summary>Comma-separated values as RFC 4180 has them, except that lines end alike on every system; UTF-8 without a byte order mark.</summary>
internal static class CsvFile
{
    /// <summary>Appends lines, quoting a field only where it has to be.</summary>
    public static void Write(IEnumerable<string[]> lines, char separator, Stream target)
    {
        using CsvWriter csv = CsvWriter.Create(target, CsvWriterOptions.Default with { Separator = separator, NewLine = "\n" }, leaveOpen: true);
        foreach (string[] line in lines)
        {
            csv.WriteRecord(line);
        }
    }
}
