using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>Finds the tables to probe, from catalog and contract alone.</summary>
internal static class ProbeTargets
{
    /// <summary>
    /// The tenants themselves, the tables that carry their key, and those that the contract wants under row-level security all the same;
    /// partitions beside their tables, as they can be named too.
    /// </summary>
    public static IReadOnlyList<ProbeTarget> Of(RuleContext context) =>
    [
        .. from table in context.LocalTables
           let target = Create(context, table)
           where target is not null
           from part in context.Relations.Where(relation => relation.PartitionOf == table.Name).Prepend(table)
           select target with { Table = part },
    ];

    private static ProbeTarget? Create(RuleContext context, Table table)
    {
        Tenancy tenancy = context.Contract.Tenancy!;
        TenancyLevel outermost = tenancy.Levels[0];
        if (table.Name == tenancy.Root)
        {
            return table.FindColumn(outermost.RootColumn) is null ? null : new ProbeTarget { Table = table, Keys = [outermost.RootColumn] };
        }

        IReadOnlyList<string> keys = context.TenantColumnsOf(table);
        if (keys.Count > 0 && keys[0] == outermost.Column)
        {
            return new ProbeTarget { Table = table, Keys = keys, ComparesText = !SameType(context, table, outermost) };
        }

        return tenancy.Exemptions.Any(exemption => exemption.Table == table.Name && exemption.RowSecurity) ? CreateAssociated(context, table) : null;
    }

    private static bool SameType(RuleContext context, Table table, TenancyLevel outermost) =>
        context.Catalog.FindTable(outermost.Root)?.FindColumn(outermost.RootColumn)?.BaseTypeName == table.FindColumn(outermost.Column)?.BaseTypeName;

    private static ProbeTarget CreateAssociated(RuleContext context, Table table)
    {
        Tenancy tenancy = context.Contract.Tenancy!;
        string? user = tenancy.Association is { } declared ? UserColumnOf(table, declared) : null;
        return user is null
            ? new ProbeTarget { Table = table }
            : new ProbeTarget
            {
                Table = table,
                UserColumn = user,
                Associated = terms => $"""
                    select coalesce(array_agg(a.{SqlIdentifier.Quote(tenancy.Association!.UserColumn)}::text), array[]::text[])::text
                    from {tenancy.Association.Table.Sql} as a
                    where a.{SqlIdentifier.Quote(tenancy.Levels[0].Column)}::text = {terms.Tenant}
                    """,
            };
    }

    // Beside the user it is about, a row may name the one who approved it.
    private static string? UserColumnOf(Table table, UserAssociation association)
    {
        if (table.Name == association.Users)
        {
            return table.PrimaryKey?.Columns is [string key] ? key : null;
        }

        string[] named = [.. table.ForeignKeys.Where(key => key.ReferencedTable == association.Users && key.Columns.Count == 1).Select(key => key.Columns[0])];
        return table.PrimaryKey?.Columns is [string own] && named.Contains(own) ? own
            : named.Contains(association.UserColumn) ? association.UserColumn
            : named is [string only] ? only
            : null;
    }
}
