using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class TenantInSharedTableRule() : DataRule(
    "SK2024",
    "Tenant named on a row that belongs to all",
    Severity.Warning,
    "A table that the contract exempts from tenancy, because its rows are the same for everybody, holds the id of a tenant in a column without a "
    + "foreign key. Every tenant reads it there: the table is no reference data, or the value was left behind by a test. Ids that are numbers are "
    + "not looked for, since any small number is somebody's.",
    "Take the tenant out of the row, or give the table its tenant key.")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Tenancy is null ? "The contract has no 'tenancy'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context)
    {
        Contracts.Tenancy tenancy = context.Contract.Tenancy!;
        string key = tenancy.Levels[0].RootColumn;
        if (context.FindTable(tenancy.Root)?.FindColumn(key) is not { } identity || !HoldsIds(identity))
        {
            return [];
        }

        return from table in context.LocalTables
               where tenancy.Exemptions.Any(exemption => exemption.Table == table.Name)
               let columns = table.Columns.Where(column => HoldsIds(column) && !table.ForeignKeys.Any(foreign => foreign.Columns.Contains(column.Name))).ToArray()
               where columns.Length > 0
               let values = string.Join(", ", columns.Select(column => $"({SqlIdentifier.Literal(column.Name)}, c.{SqlIdentifier.Quote(column.Name)}::text)"))
               select new DataCheck
               {
                   Path = table.Name.ToPath(),
                   Offences = $"""
                       select {TableSql.SelectList(table, "c", [])}, v.name as "column", v.value as tenant
                       from {ForeignKeyRows.From(table)} as c
                       cross join lateral (values {values}) as v (name, value)
                       where v.value in (select t.{SqlIdentifier.Quote(key)}::text from {tenancy.Root.Sql} as t)
                       """,
                   Message = count => $"{TableSql.Counted(count, "value")} of {table.Name}, whose rows belong to everybody, {(count == 1 ? "names" : "name")} a tenant.",
                   Reads = [table.Name, tenancy.Root],
                   RowsOf = table.Name,
               };
    }

    private static bool HoldsIds(Column column) => column.BaseTypeName is { Schema: "pg_catalog", Name: "uuid" or "text" or "varchar" };
}
