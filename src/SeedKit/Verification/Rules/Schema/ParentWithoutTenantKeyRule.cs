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
        where reference.Identity.Count > 0 && context.Inspects(reference.Parent.Name.Schema)
        let columns = reference.Tenant.Concat(reference.Identity).Select(pair => pair.Parent).ToArray()
        where !reference.Parent.Indexes.Any(index => IsKeyOver(index, columns))
        group reference.Key by (reference.Parent, Unique: SqlIdentifier.QuoteList(columns), Shown: string.Join(", ", columns)) into keys
        let parent = keys.Key.Parent.Name
        select Found(
            parent.ToPath(),
            $"Table {parent} has no unique key over ({keys.Key.Shown}): {TableSql.Counted(keys.Count(), "foreign key")} "
            + "could not hold the tenant if they would.",
            $"ALTER TABLE {parent.Sql} ADD UNIQUE ({keys.Key.Unique});",
            evidence: [.. keys.Take(5).Select(key => $"{key.Table}.{key.Name}: {key.Definition}")]);

    private static bool IsKeyOver(TableIndex index, string[] columns) =>
        index is { Unique: true, Valid: true, Predicate: null } && index.Keys.Count == columns.Length && index.Keys.All(key => columns.Contains(key.Column));
}
