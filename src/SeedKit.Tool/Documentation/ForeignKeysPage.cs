using System.Globalization;
using System.Text;
using SeedKit.Catalog;

namespace SeedKit.Tool.Documentation;

/// <summary>Every foreign key in a line.</summary>
internal static class ForeignKeysPage
{
    public static string Write(IReadOnlyList<Table> tables)
    {
        StringBuilder text = new("# Foreign keys\n\nWritten by `seedkit docs`; do not edit.\n\n");
        text.Append("| Table | Columns | Points at | Columns there | Deleting the parent | Checked |\n|---|---|---|---|---|---|\n");
        foreach (ForeignKey key in tables.SelectMany(table => table.ForeignKeys))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(key.Table.ToString())} | {MarkdownText.Code(string.Join(", ", key.Columns))} ");
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(key.ReferencedTable.ToString())} ");
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(string.Join(", ", key.ReferencedColumns))} | {Tell(key.OnDelete)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {(key.InitiallyDeferred ? "at commit" : "at once")} |\n");
        }

        return text.ToString();
    }

    private static string Tell(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "deletes the row",
        ReferentialAction.SetNull => "clears the columns",
        ReferentialAction.SetDefault => "sets the defaults",
        _ => "is refused",
    };
}
