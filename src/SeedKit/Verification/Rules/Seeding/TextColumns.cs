using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

/// <summary>The columns of a table in which people's texts stand.</summary>
internal static class TextColumns
{
    public static IReadOnlyList<Column> Of(Table table) => [.. table.Columns.Where(column =>
        column.BaseTypeName is { Schema: "pg_catalog", Name: "text" or "varchar" or "bpchar" or "json" or "jsonb" } && column.Generated is null)];

    /// <summary>The same, with those that hold a label or several of an enum type before them.</summary>
    public static IReadOnlyList<Column> AndLabelsOf(RuleContext context, Table table) =>
        [.. table.Columns.Where(column => context.HoldsLabels(column.BaseTypeName)), .. Of(table)];

    /// <summary>All of them as one text: a row is searched once, however many columns it has.</summary>
    public static string Joined(IReadOnlyList<Column> columns, string alias) =>
        $"concat_ws(E'\\n', {string.Join(", ", columns.Select(column => $"{alias}.{SqlIdentifier.Quote(column.Name)}"))})";
}
