using System.Globalization;
using System.Text;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Tool.Documentation;

/// <summary>The first page: what there is, and how tables point at one another.</summary>
internal static class OverviewPage
{
    public static string Write(IReadOnlyList<Table> tables, Tenancy? tenancy)
    {
        StringBuilder text = new("# Schema\n\nWritten by `seedkit docs`; do not edit.\n\n");
        int keys = tables.Sum(table => table.ForeignKeys.Count);
        text.Append(CultureInfo.InvariantCulture, $"{tables.Count} tables with {tables.Sum(table => table.Columns.Count)} columns, {keys} foreign keys: ");
        text.Append("[tables](tables.md), [foreign keys](foreign-keys.md), [tenancy](tenancy.md).\n\n");
        if (tenancy is not null)
        {
            text.Append("Keys that only say to which tenant a row belongs are left out of the diagram: every tenant table has them.\n\n");
        }

        text.Append("```mermaid\nerDiagram\n");
        bool severalSchemas = tables.Select(table => table.Name.Schema).Distinct().Count() > 1;
        foreach (Table table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Entity(table.Name, severalSchemas)}\n");
        }

        foreach (Table table in tables)
        {
            foreach (ForeignKey key in table.ForeignKeys.Where(key => !IsTenantKey(key, tenancy)))
            {
                string label = string.Join(", ", key.Columns.Where(column => !IsTenantColumn(column, tenancy)).DefaultIfEmpty(key.Columns[^1]));
                text.Append(CultureInfo.InvariantCulture, $"    {Entity(key.ReferencedTable, severalSchemas)} {Line(table, key)} ");
                text.Append(CultureInfo.InvariantCulture, $"{Entity(table.Name, severalSchemas)} : \"{label.Replace("\"", "'", StringComparison.Ordinal)}\"\n");
            }
        }

        return text.Append("```\n").ToString();
    }

    private static bool IsTenantKey(ForeignKey key, Tenancy? tenancy) => key.Columns.All(column => IsTenantColumn(column, tenancy));

    private static bool IsTenantColumn(string column, Tenancy? tenancy) =>
        tenancy is not null && tenancy.Levels.Any(level => string.Equals(level.Column, column, StringComparison.Ordinal));

    // Parent on the left: one, or none where a column of the key may be NULL; child on the right: many, or one where it is unique.
    private static string Line(Table table, ForeignKey key)
    {
        bool optional = key.Columns.Any(column => table.FindColumn(column) is { NotNull: false });
        HashSet<string> columns = [.. key.Columns];
        bool unique = table.UniqueConstraints.Concat(table.PrimaryKey is { } primary ? [primary] : [])
            .Any(constraint => columns.IsSupersetOf(constraint.Columns));
        return $"{(optional ? "|o" : "||")}--{(unique ? "o|" : "o{")}";
    }

    private static string Entity(QualifiedName name, bool withSchema)
    {
        string text = withSchema ? name.ToString() : name.Name;
        return text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? text : $"\"{text.Replace('"', '\'')}\"";
    }
}
