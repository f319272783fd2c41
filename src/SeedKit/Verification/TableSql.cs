using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>The parts from which the queries of data rules are written.</summary>
internal static class TableSql
{
    /// <summary>
    /// What finds a row again: the primary key, or its place in the table where there is none. A foreign table has neither, and its first columns
    /// must do.
    /// </summary>
    public static IReadOnlyList<string> Keys(Table table) =>
        table.PrimaryKey?.Columns ?? (table.Kind == TableKind.Foreign ? [.. table.Columns.Take(3).Select(column => column.Name)] : ["ctid"]);

    /// <summary>The key of a row and some more of its columns, each once, as a select list.</summary>
    public static string SelectList(Table table, string alias, IEnumerable<string> more) =>
        string.Join(", ", Keys(table).Concat(more).Distinct(StringComparer.Ordinal).Select(column => Column(alias, column)));

    /// <summary>A column with its alias.</summary>
    public static string Column(string alias, string name) => alias.Length == 0 ? SqlIdentifier.Quote(name) : $"{alias}.{SqlIdentifier.Quote(name)}";

    /// <summary>Pairs of columns compared with one operator and joined with a word: <c>p."id" = c."asset_id" and ...</c>.</summary>
    public static string Compare(IEnumerable<ColumnPair> pairs, string parent, string child, string comparison, string joint) =>
        string.Join($" {joint} ", pairs.Select(pair => $"{Column(parent, pair.Parent)} {comparison} {Column(child, pair.Child)}"));

    /// <summary>A condition on each of the columns: <c>c."a" is not null and c."b" is not null</c>.</summary>
    public static string Each(IEnumerable<string> columns, string alias, string condition, string joint) =>
        string.Join($" {joint} ", columns.Select(column => $"{Column(alias, column)} {condition}"));

    /// <summary><c>3 rows</c>, <c>1 row</c>.</summary>
    public static string Rows(long count) => Counted(count, "row");

    /// <summary><c>3 values</c>, <c>1 value</c>: for nouns whose plural takes an s.</summary>
    public static string Counted(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
