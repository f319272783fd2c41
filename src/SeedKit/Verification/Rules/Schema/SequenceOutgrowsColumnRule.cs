using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class SequenceOutgrowsColumnRule() : CatalogRule(
    "SK1112",
    "Sequence that counts past its column",
    Severity.Warning,
    "A sequence goes on to values that its column's type cannot hold: long before the sequence ends, inserts fail with 'integer out of range' instead of a "
    + "message about the sequence, and alerts on the sequence stay silent.",
    "Widen the column to bigint, or give the sequence the column's type.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from sequence in context.Catalog.Sequences
        let table = sequence.OwnedByTable is { } owner ? context.FindTable(owner) : null
        where table is not null
        let column = table.FindColumn(sequence.OwnedByColumn!)!
        where Greatest(column) is { } greatest && sequence.Increment > 0 && sequence.Maximum > greatest
        select Found(
            sequence.Name.ToPath(),
            $"Sequence {sequence.Name} counts to {sequence.Maximum}, its column {table.Name}.{column.Name} is {column.Type} and ends at {Greatest(column)}.",
            $"ALTER SEQUENCE {sequence.Name.Sql} AS {column.BaseTypeName.Name switch { "int2" => "smallint", _ => "integer" }};");

    private static long? Greatest(Column column) => column.BaseTypeName switch
    {
        { Schema: "pg_catalog", Name: "int2" } => short.MaxValue,
        { Schema: "pg_catalog", Name: "int4" } => int.MaxValue,
        _ => null,
    };
}
