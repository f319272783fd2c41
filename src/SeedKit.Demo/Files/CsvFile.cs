using System.Text;
using SeedKit.Demo.World;

namespace SeedKit.Demo.Files;

/// <summary>
/// Comma-separated values as RFC 4180 has them: a header, quotes where a field needs them; lines end alike on every system, no
/// byte order mark. Seeding measures the file, so this is a few lines of our own; the tests read it back with CsvHelper.
/// </summary>
internal static class CsvFile
{
    public static void Write(IReadOnlyList<string> header, IEnumerable<RawRecord> records, Stream target, Func<RawRecord, char> delimiter)
    {
        using StreamWriter text = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        Line(text, ',', header);
        foreach (RawRecord record in records)
        {
            Line(text, delimiter(record), record.Raw.Select(pair => pair.Value));
        }
    }

    private static void Line(StreamWriter text, char delimiter, IEnumerable<string> fields)
    {
        text.Write(string.Join(delimiter, fields.Select(field => Field(field, delimiter))));
        text.Write('\n');
    }

    private static string Field(string value, char delimiter) => value.AsSpan().IndexOfAny([delimiter, '"', '\n', '\r']) < 0
        ? value
        : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
