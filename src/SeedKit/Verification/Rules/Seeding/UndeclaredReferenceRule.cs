using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class UndeclaredReferenceRule() : DataRule(
    "SK2025",
    "Reference that no foreign key holds",
    Severity.Warning,
    "A column is named after a table, and every value in it is a key of that table: it is a reference in all but name. Nothing keeps it one: the "
    + "next delete leaves it pointing at nothing. Columns named x_id are compared with the table x, or its plural; a whole number must have three "
    + "different values, because any number is some row's. A reference that the contract declares is not meant.",
    "Add the foreign key, or declare the reference in the contract.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context)
    {
        HashSet<(QualifiedName, string)> declared = [.. Declared(context.Contract)];
        ILookup<string, Table> byName = context.LocalTables.ToLookup(table => table.Name.Name, StringComparer.Ordinal);
        return from table in context.LocalTables
               let tenant = context.TenantColumnsOf(table)
               from column in table.Columns
               where column.Name.EndsWith("_id", StringComparison.Ordinal) && !tenant.Contains(column.Name)
                   && !declared.Contains((table.Name, column.Name)) && !table.ForeignKeys.Any(key => key.Columns.Contains(column.Name))
               from parent in Names(column.Name[..^3]).SelectMany(name => byName[name])
               let key = KeyOf(context, parent)
               where key is not null && key.BaseTypeName == column.BaseTypeName && (parent, key) != (table, column)
               select Check(table, column, parent, key);
    }

    private static DataCheck Check(Table table, Column column, Table parent, Column key)
    {
        string own = $"c.{SqlIdentifier.Quote(column.Name)}";
        int least = column.BaseTypeName.Name is "uuid" ? 1 : 3;
        return new DataCheck
        {
            Path = table.Name.ToPath(column.Name),
            Offences = $"""
                select count(*) as rows, count(distinct {own}) as "different values"
                from {ForeignKeyRows.From(table)} as c
                where {own} is not null
                having count(distinct {own}) >= {least}
                   and bool_and(exists (select from {ForeignKeyRows.From(parent)} as p where p.{SqlIdentifier.Quote(key.Name)} = {own}))
                """,
            Message = _ => $"Every value of {table.Name}.{column.Name} is a key of {parent.Name}, and no foreign key keeps it one.",
            Reads = [table.Name, parent.Name],
            RowsOf = table.Name,
            Remedy = $"ALTER TABLE {table.Name.Sql} ADD FOREIGN KEY ({SqlIdentifier.Quote(column.Name)}) REFERENCES {parent.Name.Sql} ({SqlIdentifier.Quote(key.Name)}); "
                + "with the tenant columns in front where both tables have them.",
        };
    }

    // Embedded ones stand in arrays and documents, which are no table's key.
    private static IEnumerable<(QualifiedName, string)> Declared(Contracts.Contract contract) =>
        contract.References.Polymorphic.Select(reference => (reference.Id.Table, reference.Id.Column))
            .Concat(contract.References.Historical.Select(reference => (reference.Column.Table, reference.Column.Column)));

    private static IEnumerable<string> Names(string name) =>
        name.EndsWith('y') ? [name, $"{name}s", $"{name[..^1]}ies"] : [name, $"{name}s", $"{name}es"];

    private static Column? KeyOf(RuleContext context, Table table) =>
        table.PrimaryKey?.Columns.Except(context.TenantColumnsOf(table)).ToArray() is [string name] ? table.FindColumn(name) : null;
}
