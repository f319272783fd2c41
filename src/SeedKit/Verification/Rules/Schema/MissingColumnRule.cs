using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class MissingColumnRule() : CatalogRule(
    "SK1006",
    "Required column is missing or of another kind",
    Severity.Error,
    "The contract requires a column that does not exist, has another type, or treats NULL differently. Tables that do not exist are "
    + "reported by the rule on missing tables.",
    "Add or alter the column.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.RequiredColumns.Count == 0 ? "The contract has no 'requiredColumns'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from required in context.Contract.RequiredColumns
        let table = context.FindTable(required.Table)
        where table is not null
        let complaint = Complaint(required, table.FindColumn(required.Column))
        where complaint is not null
        select Found(table.Name.ToPath(required.Column), $"Column {table.Name}.{required.Column} {complaint}.");

    private static string? Complaint(RequiredColumn required, Column? column) => column switch
    {
        null => "is required and missing: every query that names it fails",
        _ when required.Type is { } type && column.Type != type => $"must be of type {type} and is {column.Type}",
        _ when required.Nullable is false && !column.NotNull => "must refuse NULL and allows it",
        _ when required.Nullable is true && column.NotNull => "must allow NULL and refuses it",
        _ => null,
    };
}
