using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class PartitionWithoutRowSecurityRule() : RowSecurityRule(
    "SK1410",
    "Partition that can be read past its table's policies",
    Severity.Error,
    "Row-level security of a partitioned table binds who reads through the table. Whoever reads a partition by its own name is bound by the partition's, and "
    + "the application's role, or PUBLIC, has been granted that.",
    "Revoke the privilege on the partition, or enable row-level security on it with the same policies.")
{
    internal override string? WhySkipped(RuleContext context) =>
        base.WhySkipped(context) ?? (context.Contract.RuntimeRole is null ? "The contract has no 'runtimeRole'." : null);

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        IReadOnlySet<string> roles = RoleMembership.Of(context.Catalog, context.Contract.RuntimeRole!);
        HashSet<Postgres.QualifiedName> guarded = [.. Guarded(context).Select(table => table.Name)];
        return from partition in context.Relations
               where !partition.RowSecurity && Ancestors(context, partition).Any(guarded.Contains)
               let grants = partition.Grants.Where(grant => grant.Grantee == "PUBLIC" || roles.Contains(grant.Grantee)).ToArray()
               where grants.Length > 0
               select Found(
                   partition.Name.ToPath(),
                   $"Partition {partition.Name} is without row-level security and {grants[0].Grantee} has {grants[0].Privilege} on it: "
                   + $"the policies of {partition.PartitionOf} are passed by naming the partition.",
                   $"REVOKE ALL ON {partition.Name.Sql} FROM {(grants[0].Grantee == "PUBLIC" ? "PUBLIC" : Postgres.SqlIdentifier.Quote(grants[0].Grantee))};");
    }

    private static IEnumerable<Postgres.QualifiedName> Ancestors(RuleContext context, Catalog.Table table)
    {
        for (Catalog.Table? current = table; current?.PartitionOf is { } parent; current = context.Catalog.FindTable(parent))
        {
            yield return parent;
        }
    }
}
