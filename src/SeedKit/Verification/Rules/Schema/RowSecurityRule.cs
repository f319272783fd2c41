using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

/// <summary>A catalog rule about tables that must be under row-level security.</summary>
internal abstract class RowSecurityRule(string id, string title, Severity severity, string explanation, string remedy)
    : TenancyRule(id, title, severity, explanation, remedy)
{
    /// <summary>
    /// The tenants themselves, the tables that carry a tenant key, and the exempt ones that the contract says so of. A table that
    /// lacks its tenant key altogether is told by that, not by what follows from it.
    /// </summary>
    private protected static IEnumerable<Table> Guarded(RuleContext context)
    {
        Tenancy tenancy = context.Contract.Tenancy!;
        return from table in context.LocalTables
               let exemption = tenancy.Exemptions.FirstOrDefault(candidate => candidate.Table == table.Name)
               where exemption?.RowSecurity ?? (table.Name == tenancy.Root || context.TenantColumnsOf(table).Count > 0)
               select table;
    }

    /// <summary>The columns that a policy of the table must read; empty where it is exempt and has a policy of its own kind.</summary>
    private protected static IReadOnlyList<string> KeysOf(RuleContext context, Table table) =>
        table.Name == context.Contract.Tenancy!.Root
            ? [context.Contract.Tenancy.Levels[0].RootColumn]
            : context.TenantColumnsOf(table);
}
