using System.Globalization;
using System.Text;

namespace SeedKit.Demo.Walkthrough;

/// <summary>A result as people read it in a page of documentation: aligned, without ids, cut where it gets long.</summary>
internal static class ResultText
{
    private const int Widest = 56;
    private const string Gap = "  ";

    /// <param name="result">The result.</param>
    /// <param name="rows">How many rows at most; a last line counts the others.</param>
    /// <param name="columns">The columns by name, or none for all but the ids.</param>
    public static string Write(QueryResult result, int rows, IReadOnlyList<string> columns)
    {
        int[] places = Places(result.Columns, columns);
        List<string[]> lines = [[.. places.Select(place => result.Columns[place].Name)]];
        lines.AddRange(result.Rows.Take(rows).Select(row => places.Select(place => Cell(result.Columns[place], row[place])).ToArray()));
        int[] widths = [.. places.Select((_, column) => lines.Max(line => line[column].Length))];

        StringBuilder text = new();
        for (int number = 0; number < lines.Count; number++)
        {
            IEnumerable<string> cells = places.Select((place, column) =>
                result.Columns[place].IsNumber ? lines[number][column].PadLeft(widths[column]) : lines[number][column].PadRight(widths[column]));
            text.Append(string.Join(Gap, cells).TrimEnd()).Append('\n');
            if (number == 0)
            {
                text.Append('─', widths.Sum() + (Gap.Length * (widths.Length - 1))).Append('\n');
            }
        }

        return result.Rows.Count > rows
            ? text.Append(CultureInfo.InvariantCulture, $"… {result.Rows.Count - rows} more\n").ToString()
            : text.ToString();
    }

    private static int[] Places(IReadOnlyList<ResultColumn> all, IReadOnlyList<string> wanted)
    {
        string[] names = [.. all.Select(column => column.Name)];
        return wanted.Count == 0
            ? [.. Enumerable.Range(0, all.Count).Where(place => !all[place].IsId)]
            : [.. wanted.Select(name => Array.IndexOf(names, name) is >= 0 and int place ? place : throw new ArgumentException(
                $"Expected one of the columns {string.Join(", ", names)}, found '{name}'. Correct the comment above the table.", nameof(wanted)))];
    }

    private static string Cell(ResultColumn column, string? value) => column.Type switch
    {
        _ when value is null => "",
        "boolean" => value == "t" ? "yes" : "no",
        "timestamp with time zone" => value[..Math.Min(16, value.Length)],
        _ => value.Length <= Widest ? value : string.Concat(value.AsSpan(0, Widest - 1), "…"),
    };
}
