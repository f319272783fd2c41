using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class SequenceBehindDataRule() : DataRule(
    "SK2007",
    "Sequence behind the values it should continue",
    Severity.Error,
    "The next value of a sequence is one that its column already holds, as after loading rows with explicit ids. The first insert of the application "
    + "fails with a duplicate key, or doubles the value where no key forbids it.",
    "Set the sequence past the greatest value.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from sequence in context.Catalog.Sequences
        where !sequence.Cycle
        let table = sequence.OwnedByTable is { } owner ? context.FindTable(owner) : null
        where table is not null && table.Kind != TableKind.Foreign
        let column = sequence.OwnedByColumn is { } owned ? table.FindColumn(owned) : null
        where column is { Identity: not null } or { Default: not null }
        select Check(sequence, table, column);

    private static DataCheck Check(Sequence sequence, Table table, Column column)
    {
        bool up = sequence.Increment > 0;
        string quoted = SqlIdentifier.Quote(column.Name);
        string furthest = $"{(up ? "max" : "min")}({quoted})";
        return new DataCheck
        {
            Path = sequence.Name.ToPath(),
            Offences = $"""
                select s.last_value, s.is_called, d.value as {SqlIdentifier.Quote(up ? "greatest value" : "least value")}
                from {sequence.Name.Sql} as s, (select {furthest} as value from {table.Name.Sql}) as d
                where d.value {(up ? ">=" : "<=")} case when s.is_called then s.last_value::numeric + ({sequence.Increment}) else s.last_value end
                """,
            Message = _ => $"Sequence {sequence.Name} is behind {table.Name}.{column.Name}: the next insert repeats a value that is there.",
            Reads = [table.Name],
            RowsOf = table.Name,
            Remedy = $"SELECT setval({SqlIdentifier.Literal(sequence.Name.Sql)}, (SELECT {furthest} FROM {table.Name.Sql}));",
        };
    }
}
