using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class EmptyTableRule() : DataRule(
    "SK2004",
    "Table without rows",
    Severity.Error,
    "A table has no row, or none for a tenant that is seeded. Its pages are empty, and every rule about its rows, isolation first of all, holds "
    + "because there is nothing to break it. Rows are asked for by EXISTS; statistics know nothing of a table nobody has analysed. Tables are looked at "
    + "for the demo tenants that exist; one that is missing altogether is told by SK2005.",
    "Seed the table, or name it under 'mayBeEmpty'.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.DemoTenants.Count + context.Contract.ReferenceTables.Count == 0 ? "The contract has no 'demoTenants'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        where !context.Contract.MayBeEmpty.Contains(table.Name)
        select Check(context, table);

    private static DataCheck Check(RuleContext context, Table table)
    {
        Contracts.Tenancy? tenancy = context.Contract.Tenancy;
        Table? root = tenancy is null ? null : context.FindTable(tenancy.Root);
        if (context.Contract.ReferenceTables.Contains(table.Name) || root is null)
        {
            return Whole(table, onlyIf: null, root: null);
        }

        string demo = DemoTenants.Condition(context, "t");
        string outermost = tenancy!.Levels[0].Column;
        return context.TenantColumnsOf(table).Contains(outermost)
            ? PerTenant(table, root, tenancy.Levels[0], demo)
            : Whole(table, $"exists (select from {root.Name.Sql} as t where {demo})", root);
    }

    private static DataCheck PerTenant(Table table, Table root, Contracts.TenancyLevel level, string demo) => new()
    {
        Path = table.Name.ToPath(),
        Offences = $"""
            select t.{SqlIdentifier.Quote(level.RootColumn)} as {SqlIdentifier.Quote(level.Column)}
            from {root.Name.Sql} as t
            where {demo}
              and not exists (select from {table.Name.Sql} as c where c.{SqlIdentifier.Quote(level.Column)} = t.{SqlIdentifier.Quote(level.RootColumn)})
            """,
        Message = count => $"Table {table.Name} has no row for {TableSql.Counted(count, "demo tenant")}: its pages are empty, and nothing shows that tenants are kept apart in it.",
        Reads = [table.Name, root.Name],
        RowsOf = root.Name,
    };

    private static DataCheck Whole(Table table, string? onlyIf, Table? root) => new()
    {
        Path = table.Name.ToPath(),
        Offences = $"""
            select 0 as rows
            where not exists (select from {table.Name.Sql}){(onlyIf is null ? "" : $"\n  and {onlyIf}")}
            """,
        Message = _ => $"Table {table.Name} has no row: its pages are empty.",
        Reads = root is null ? [table.Name] : [table.Name, root.Name],
    };
}
