using System.Globalization;
using System.Text;
using SeedKit.Catalog;

namespace SeedKit.Tool.Documentation;

/// <summary>Every table with its columns and constraints, every enum type and every domain.</summary>
internal static class TablesPage
{
    public static string Write(IReadOnlyList<Table> tables, IReadOnlyList<EnumType> enums, IReadOnlyList<Domain> domains)
    {
        StringBuilder text = new("# Tables\n\nWritten by `seedkit docs`; do not edit.\n");
        foreach (Table table in tables)
        {
            Write(table, text);
        }

        if (enums.Count > 0)
        {
            text.Append("\n# Enum types\n\n| Type | Labels | Meaning |\n|---|---|---|\n");
        }

        foreach (EnumType type in enums)
        {
            string labels = string.Join(", ", type.Labels.Select(MarkdownText.Code));
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(type.Name.ToString())} | {labels} | {MarkdownText.Escape(type.Comment)} |\n");
        }

        if (domains.Count > 0)
        {
            text.Append("\n# Domains\n\n| Type | Under it | NULL | Checks | Meaning |\n|---|---|---|---|---|\n");
        }

        foreach (Domain domain in domains)
        {
            string checks = string.Join("; ", domain.Checks.Select(MarkdownText.Code));
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(domain.Name.ToString())} | {MarkdownText.Code(domain.Type)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {(domain.NotNull ? "no" : "yes")} | {checks} | {MarkdownText.Escape(domain.Comment)} |\n");
        }

        return text.ToString();
    }

    private static void Write(Table table, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n\n");
        if (table.Comment is { } comment)
        {
            text.Append(MarkdownText.Escape(comment)).Append("\n\n");
        }

        text.Append("| Column | Type | NULL | Default | Meaning |\n|---|---|---|---|---|\n");
        foreach (Column column in table.Columns)
        {
            string value = column.Generated is { } generated ? $"generated: {generated}" : column.Identity is { } identity ? $"identity {identity}" : column.Default ?? "";
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(column.Name)} | {MarkdownText.Code(column.Type)} | {(column.NotNull ? "no" : "yes")} ");
            text.Append(CultureInfo.InvariantCulture, $"| {(value.Length > 0 ? MarkdownText.Code(value) : "")} | {MarkdownText.Escape(column.Comment)} |\n");
        }

        text.Append('\n');
        if (table.PrimaryKey is { } primary)
        {
            WriteLine("Primary key", [string.Join(", ", primary.Columns)], text);
        }

        WriteLine("Unique", table.UniqueConstraints.Select(key => string.Join(", ", key.Columns)), text);
        WriteLine("Checks", table.Checks.Select(check => check.Expression), text);
        WriteLine("Excluded", table.Exclusions.Select(exclusion => exclusion.Definition), text);
        WriteLine("Partitioned", table.PartitionKey is { } key ? [key] : [], text);
        WriteLine("Inherits from", table.Inherits.Select(parent => parent.ToString()), text);
        WriteLine("Policies", table.Policies.Select(policy => $"{policy.Name}: {policy.Using ?? policy.WithCheck}"), text);
    }

    private static void WriteLine(string name, IEnumerable<string> parts, StringBuilder text)
    {
        string[] all = [.. parts];
        if (all.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {name}: {string.Join("; ", all.Select(MarkdownText.Code))}\n");
        }
    }
}
