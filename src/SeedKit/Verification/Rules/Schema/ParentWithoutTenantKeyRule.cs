using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class ParentWithoutTenantKeyRule() : TenancyRule(
    "SK1310",
    "Table that no foreign key can name with its tenant",
    Severity.Warning,
    "Foreign keys refer to a tenant table by its id alone (SK1304), and could not do otherwise: it has no unique key over the tenant columns and "
    + "the id, which a foreign key that holds the tenant needs to point at.",
    "Add the unique key; then let the foreign keys lead with the tenant columns.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from reference in Reference.Of(context)
        where reference.Identity.Count > 0 && !reference.HoldsTenants && context.Inspects(reference.Parent.Name.Schema)
        let columns = reference.Tenant.Concat(reference.Identity).Select(pair => pair.Parent).ToArray()
        where !reference.Parent.Indexes.Any(index => IsKeyOver(index, columns))
        group (reference.Key, columns) by reference.Parent into keys
        let needed = keys.First().columns
        select Found(
            keys.Key.Name.ToPath(),
            $"Table {keys.Key.Name} has no unique key over ({string.Join(", ", needed)}): {TableSql.Counted(keys.Count(), "foreign key")} "
            + "could not hold the tenant if they would.",
            $"ALTER TABLE {keys.Key.Name.Sql} ADD UNIQUE ({SqlIdentifier.QuoteList(needed)});",
            evidence: [.. keys.Take(5).Select(item => $"{item.Key.Table}.{item.Key.Name}: {item.Key.Definition}")]);

    private static bool IsKeyOver(TableIndex index, string[] columns) =>
        index is { Unique: true, Valid: true, Predicate: null } && index.Keys.Count == columns.Length && index.Keys.All(key => columns.Contains(key.Column));
}
