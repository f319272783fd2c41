using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class MissingEnumRule() : CatalogRule(
    "SK1007",
    "Required enum type is missing or has other labels",
    Severity.Error,
    "The contract requires an enum type with certain labels in a certain order. A missing label refuses rows the platform writes, an extra "
    + "one admits values no page knows, and another order sorts and compares differently.",
    "Create the type, or bring its labels in line with ALTER TYPE ... ADD VALUE or RENAME VALUE.")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Enums.Count == 0 ? "The contract has no 'enums'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        Dictionary<Postgres.QualifiedName, EnumType> types = context.Catalog.EnumTypes.ToDictionary(type => type.Name);
        return from required in context.Contract.Enums
               let complaint = Complaint(required, types.GetValueOrDefault(required.Name))
               where complaint is not null
               select Found(required.Name.ToPath(), $"Enum type {required.Name} {complaint}.");
    }

    private static string? Complaint(RequiredEnumType required, EnumType? type)
    {
        if (type is null)
        {
            return "is required and missing: its columns take any text, or do not exist";
        }

        string[] missing = [.. required.Labels.Except(type.Labels)];
        string[] extra = [.. type.Labels.Except(required.Labels)];
        return (missing.Length, extra.Length) switch
        {
            ( > 0, > 0) => $"lacks {Quote(missing)} and has {Quote(extra)} beyond the contract",
            ( > 0, 0) => $"lacks {Quote(missing)}: rows with such a value are refused",
            (0, > 0) => $"has {Quote(extra)} beyond the contract: no page knows such a value",
            _ => required.Labels.SequenceEqual(type.Labels) ? null : $"sorts {Quote(type.Labels)} where the contract has {Quote(required.Labels)}",
        };
    }

    private static string Quote(IEnumerable<string> labels) => string.Join(", ", labels.Select(label => $"'{label}'"));
}
