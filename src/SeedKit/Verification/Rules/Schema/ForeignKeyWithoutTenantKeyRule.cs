using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class ForeignKeyWithoutTenantKeyRule() : TenancyRule(
    "SK1304",
    "Foreign key that leaves the tenant out",
    Severity.Error,
    "A foreign key between two tenant tables does not compare the tenant columns that both carry. The database accepts a row that points into another "
    + "tenant; whoever follows the reference with a stronger role leaks it.",
    "Add the tenant columns to the key; the parent needs a UNIQUE key over them.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from reference in Reference.Of(context)
        where reference.Identity.Count > 0 && !reference.HoldsTenants
        let missing = string.Join(", ", reference.Tenant.Except(reference.All).Select(pair => pair.Child))
        let columns = reference.Tenant.Concat(reference.Identity).ToArray()
        select Found(
            reference.Child.Name.ToPath(reference.Key.Name),
            $"Foreign key {reference.Key.Name} of {reference.Child.Name} leaves out {missing}: "
            + $"a row may point into another tenant's {reference.Parent.Name}.",
            $"FOREIGN KEY ({string.Join(", ", columns.Select(pair => pair.Child))}) REFERENCES {reference.Parent.Name} "
            + $"({string.Join(", ", columns.Select(pair => pair.Parent))})",
            evidence: [reference.Key.Definition]);
}
