using SeedKit.Catalog;
using static SeedKit.Snapshots.TextLines;

namespace SeedKit.Snapshots;

/// <summary>One table as text. What a partition inherits stands with its partitioned table only.</summary>
internal static class TableText
{
    public static string Render(Table table, IEnumerable<Sequence> sequences, AccessText access)
    {
        TextLines lines = new();
        Head(lines, table, access);
        lines.Section("columns", table.Columns, column => Column(lines, column));
        lines.Section("primary key", new[] { table.PrimaryKey }.OfType<KeyConstraint>().Where(key => !key.Inherited), key => Key(lines, key));
        lines.Section("unique constraints", table.UniqueConstraints.Where(key => !key.Inherited), key => Key(lines, key));
        lines.Section("foreign keys", table.ForeignKeys.Where(key => !key.Inherited), key => ForeignKey(lines, key));
        lines.Section("checks", table.Checks.Where(check => !check.Inherited), check => Check(lines, check));
        lines.Section("exclusions", table.Exclusions, exclusion => lines.Add(1, $"{Name(exclusion.Name)}: {exclusion.Definition}"));
        lines.Section(
            "indexes",
            table.Indexes.Where(index => !index.Inherited && (index.ConstraintName is null || !index.Valid)),
            index => lines.Add(1, Index(index)));
        lines.Section("policies", table.Policies, policy => Policy(lines, policy, access));
        lines.Section(
            "triggers",
            table.Triggers.Where(trigger => !trigger.Inherited && CatalogText.IsOurs(trigger.Function.Schema)),
            trigger => lines.Add(1, trigger.Definition + (trigger.State == "origin" ? "" : $" -- fires: {trigger.State}")));
        lines.Section("sequences", sequences.Where(sequence => sequence.OwnedByTable == table.Name), sequence => Sequence(lines, sequence));
        lines.Section("grants", access.Grants(table.Grants), grant => lines.Add(1, grant));
        return lines.ToString();
    }

    /// <summary>A comment below the thing it is about.</summary>
    public static void Comment(TextLines lines, int level, string? comment) => lines.AddIf(level, "-- ", comment);

    public static string Index(TableIndex index)
    {
        string text = $"{Name(index.Name)}{(index.Unique ? " unique" : "")} {index.Method} ({string.Join(", ", index.Keys.Select(IndexKey))})";
        text += index.IncludedColumns.Count > 0 ? $" include ({Names(index.IncludedColumns)})" : "";
        text += index.NullsNotDistinct ? " nulls not distinct" : "";
        text += index.Predicate is null ? "" : $" where {index.Predicate}";
        text += index.Valid ? "" : " -- INVALID";
        return text + (index.Comment is null ? "" : $"\n-- {index.Comment}");
    }

    public static void Sequence(TextLines lines, Sequence sequence)
    {
        string text = $"{Name(sequence.Name)} {sequence.Type} start {sequence.Start} increment {sequence.Increment}"
            + $" minimum {sequence.Minimum} maximum {sequence.Maximum} cache {sequence.Cache}{(sequence.Cycle ? " cycle" : "")}";
        lines.Add(1, text + (sequence.OwnedByColumn is null ? "" : $" owned by {Name(sequence.OwnedByColumn)}"));
        Comment(lines, 2, sequence.Comment);
    }

    private static void Head(TextLines lines, Table table, AccessText access)
    {
        string kind = (table.Unlogged ? "unlogged " : "") + table.Kind switch
        {
            TableKind.Partitioned => "partitioned table",
            TableKind.Foreign => "foreign table",
            _ => "table",
        };
        lines.Add(0, $"{kind} {Name(table.Name)}");
        Comment(lines, 0, table.Comment);
        lines.Add(0, $"owner: {access.Role(table.Owner)}");
        lines.AddIf(0, "partition key: ", table.PartitionKey);
        lines.AddIf(0, "partition of: ", table.PartitionOf is { } parent ? $"{Name(parent)} {table.PartitionBound}" : null);
        lines.AddIf(0, "inherits: ", string.Join(", ", table.Inherits.Select(Name)));
        lines.Add(0, "row-level security: " + (table.RowSecurity, table.ForceRowSecurity) switch
        {
            (true, true) => "enabled, forced",
            (true, false) => "enabled",
            (false, true) => "disabled (forced has no effect)",
            _ => "disabled",
        });
    }

    private static void Column(TextLines lines, Column column)
    {
        string text = $"{Name(column.Name)} {column.Type}"
            + (column.Collation is null ? "" : $" collate {column.Collation}")
            + (column.NotNull ? " not null" : "")
            + (column.Default is null ? "" : $" default {column.Default}")
            + (column.Identity is null ? "" : $" generated {column.Identity} as identity")
            + (column.Generated is null ? "" : $" generated always as ({column.Generated}) {(column.GeneratedVirtual ? "virtual" : "stored")}");
        lines.Add(1, text);
        Comment(lines, 2, column.Comment);
    }

    private static void Key(TextLines lines, KeyConstraint key)
    {
        lines.Add(1, $"{Name(key.Name)} ({Names(key.Columns)})"
            + (key.NullsNotDistinct ? " nulls not distinct" : "")
            + Deferral(key.Deferrable, key.InitiallyDeferred));
        Comment(lines, 2, key.Comment);
    }

    private static void ForeignKey(TextLines lines, ForeignKey key)
    {
        lines.Add(1, $"{Name(key.Name)} ({Names(key.Columns)}) -> {Name(key.ReferencedTable)} ({Names(key.ReferencedColumns)})"
            + (key.MatchFull ? " match full" : "")
            + key.OnUpdate.After(" on update ").ToLowerInvariant()
            + key.OnDelete.After(" on delete ").ToLowerInvariant()
            + Deferral(key.Deferrable, key.InitiallyDeferred)
            + (key.Enforced ? "" : " -- NOT ENFORCED")
            + (key.Validated || !key.Enforced ? "" : " -- NOT VALID")
            + (key.TriggersEnabled ? "" : " -- TRIGGERS DISABLED"));
        Comment(lines, 2, key.Comment);
    }

    private static void Check(TextLines lines, CheckConstraint check)
    {
        lines.Add(1, $"{Name(check.Name)}: {check.Expression}"
            + (check.Enforced ? "" : " -- NOT ENFORCED")
            + (check.Validated || !check.Enforced ? "" : " -- NOT VALID"));
        Comment(lines, 2, check.Comment);
    }

    private static void Policy(TextLines lines, Policy policy, AccessText access)
    {
        lines.Add(1, $"{Name(policy.Name)} {(policy.Permissive ? "permissive" : "restrictive")} for {policy.Command}"
            + $" to {string.Join(", ", policy.Roles.Select(access.Role))}");
        lines.AddIf(2, "using: ", policy.Using);
        lines.AddIf(2, "with check: ", policy.WithCheck);
    }

    private static string IndexKey(IndexKey key) =>
        (key.Column is null ? key.Expression : Name(key.Column))
        + (key.Collation is null ? "" : $" collate {key.Collation}")
        + (key.OperatorClass.Length == 0 || IsOrdinary(key) ? "" : $" {key.OperatorClass}")
        + (key.Descending ? " desc" : "")
        + (key.NullsFirst == key.Descending ? "" : key.NullsFirst ? " nulls first" : " nulls last");

    /// <summary>The classes that nobody has to write: <c>uuid_ops</c> says no more than that the column is a uuid. Those that
    /// change what an index can do have longer names, <c>text_pattern_ops</c> or <c>jsonb_path_ops</c>.</summary>
    private static bool IsOrdinary(IndexKey key) => key.OperatorClass.Count(letter => letter == '_') == 1 && !key.OperatorClass.Contains('.', StringComparison.Ordinal);

    private static string Deferral(bool deferrable, bool initiallyDeferred) =>
        deferrable ? initiallyDeferred ? " deferrable initially deferred" : " deferrable" : "";
}
