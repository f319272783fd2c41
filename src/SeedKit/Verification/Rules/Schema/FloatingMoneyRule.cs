using System.Text.RegularExpressions;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed partial class FloatingMoneyRule() : CatalogRule(
    "SK1116",
    "Money in a type that cannot hold it",
    Severity.Warning,
    "A column for money is a floating-point number: 0.1 has no exact value in it, sums depend on the order of the rows, and two totals that must "
    + "agree differ in the last digit. Or it is of type money, whose currency and digits are a setting of the server that reads it. Columns are "
    + "known by their names: price, cost, amount, fee, salary, revenue, turnover, budget, balance.",
    "Make the column numeric, with the currency beside it.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from column in table.Columns
        where column.BaseTypeName is { Schema: "pg_catalog", Name: "money" }
            || (column.BaseTypeName is { Schema: "pg_catalog", Name: "float4" or "float8" } && Money().IsMatch(column.Name) && !Ratio().IsMatch(column.Name))
        select Found(
            table.Name.ToPath(column.Name),
            $"Column {table.Name}.{column.Name} holds money as {column.Type}: {(column.BaseTypeName.Name == "money" ? "what it says depends on the server's settings" : "its sums are not exact")}.",
            $"ALTER TABLE {table.Name.Sql} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} TYPE numeric USING {SqlIdentifier.Quote(column.Name)}::numeric;");

    [GeneratedRegex("(?:^|_)(?:price|cost|amount|fee|salary|revenue|turnover|budget|balance)s?(?:_|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    // A factor of money is none.
    [GeneratedRegex("_(?:factor|ratio|rate|share|percent|percentage|pct|score|weight|index)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ratio();
}
