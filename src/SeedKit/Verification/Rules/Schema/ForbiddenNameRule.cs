using SeedKit.Contracts;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class ForbiddenNameRule() : CatalogRule(
    "SK1001",
    "Name that matches a forbidden pattern",
    Severity.Error,
    "An object still carries a name that the contract has banished. Code written against the old name finds it and works on, on the "
    + "wrong object. Every kind of object in every schema is looked at: schemas, tables, views, columns, constraints, indexes, "
    + "triggers, policies, sequences, types and functions.",
    "Rename the object, or drop it where its successor exists.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.ForbiddenNames.Count == 0 ? "The contract has no 'forbiddenNames'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from item in NamedObjects.Of(context.Catalog)
        let broken = context.Contract.ForbiddenNames.FirstOrDefault(forbidden => forbidden.Pattern.IsMatch(item.Name))
        where broken is not null
        select Found(item.Path, $"{item.Kind} '{item.Name}' matches the forbidden pattern '{broken.Pattern}'{Because(broken)}.");

    private static string Because(ForbiddenName forbidden) => forbidden.Reason is { } reason ? $": {reason.TrimEnd('.')}" : "";
}
