using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class SequenceWithoutOwnerRule() : CatalogRule(
    "SK1113",
    "Sequence that its column does not own",
    Severity.Warning,
    "A column takes its default from a sequence that it alone uses and does not own. Dropping the column leaves the sequence behind, copying the "
    + "table leaves it out, and rules about sequences behind their data do not know which data is meant. A sequence that several columns share "
    + "belongs to none of them and is not reported.",
    "Let the column own the sequence, or make it an identity column.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        ILookup<QualifiedName, (Table Table, Column Column)> users = context.Tables
            .SelectMany(table => table.Columns.Where(column => column.DefaultSequence is not null).Select(column => (Table: table, Column: column)))
            .ToLookup(user => user.Column.DefaultSequence!.Value);
        return from sequence in context.Catalog.Sequences
               let user = users[sequence.Name].ToArray()
               where user.Length == 1 && (sequence.OwnedByTable != user[0].Table.Name || sequence.OwnedByColumn != user[0].Column.Name)
               select Tell(sequence, user[0].Table, user[0].Column);
    }

    private Finding Tell(Sequence sequence, Table table, Column column) => Found(
        table.Name.ToPath(column.Name),
        $"Column {table.Name}.{column.Name} takes its values from sequence {sequence.Name}, which "
        + $"{(sequence.OwnedByTable is { } owner ? $"belongs to {owner}.{sequence.OwnedByColumn}" : "belongs to no column")}: who drops or copies the table, forgets the sequence.",
        $"ALTER SEQUENCE {sequence.Name.Sql} OWNED BY {table.Name.Sql}.{SqlIdentifier.Quote(column.Name)};");
}
