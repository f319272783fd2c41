using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class UnusedLabelRule() : DataRule(
    "SK2019",
    "Label that stands on no row",
    Severity.Warning,
    "An enum type has a label that no row of the seeded database carries, in none of the columns of that type. The state it stands for, its badge, its filter and "
    + "the query that singles it out, is never seen and never tested. A type whose columns hold no value at all is told by SK2004, and while a demo tenant is missing (SK2005) its labels are not asked for.",
    "Seed a row in that state, or drop the label where it has no meaning any more.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.DemoTenants.Count + context.Contract.ReferenceTables.Count == 0 ? "The contract has no 'demoTenants'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context)
    {
        ILookup<QualifiedName, (Table Table, Column Column)> columns = context.LocalTables
            .SelectMany(table => table.Columns.Select(column => (Table: table, Column: column)))
            .ToLookup(item => item.Column.BaseTypeName);
        return from type in context.Catalog.EnumTypes
               where context.Inspects(type.Name.Schema)
               let arrays = columns[type.Name with { Name = $"_{type.Name.Name}" }]
               let carriers = columns[type.Name].Select(item => (item.Table, item.Column, IsArray: false))
                   .Concat(arrays.Select(item => (item.Table, item.Column, IsArray: true))).ToArray()
               where carriers.Length > 0
               select Check(context, type, carriers);
    }

    private static DataCheck Check(RuleContext context, EnumType type, (Table Table, Column Column, bool IsArray)[] columns)
    {
        // As text: a label that was added in this very transaction may not be used as a value yet.
        string used = string.Join("\n    union ", columns.Select(item => item.IsArray
            ? $"select v::text from {item.Table.Name.Sql}, unnest({SqlIdentifier.Quote(item.Column.Name)}) as v"
            : $"select {SqlIdentifier.Quote(item.Column.Name)}::text from {item.Table.Name.Sql}"));
        return new DataCheck
        {
            Path = type.Name.ToPath(),
            Offences = $"""
                with used (label) as (
                    {used}
                )
                select e.label
                from (values {string.Join(", ", type.Labels.Select(label => $"({SqlIdentifier.Literal(label)})"))}) as e (label)
                where not exists (select from used as u where u.label = e.label)
                  and exists (select from used as u where u.label is not null){Complete(context)}
                """,
            Message = count => $"{TableSql.Counted(count, "label")} of enum type {type.Name} {(count == 1 ? "stands" : "stand")} on no row: "
                + "what the application makes of it is never seen.",
            Reads = [.. columns.Select(item => item.Table.Name)],
        };
    }

    private static string Complete(RuleContext context) =>
        context.Contract.Tenancy is { } tenancy && context.Contract.DemoTenants.Count > 0 && context.FindTable(tenancy.Root) is { } root
            ? $"\n  and (select count(*) from {root.Name.Sql} as t where {DemoTenants.Condition(context, "t")}) = {context.Contract.DemoTenants.Distinct().Count()}"
            : "";
}
