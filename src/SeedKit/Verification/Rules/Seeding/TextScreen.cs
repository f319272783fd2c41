using System.Text.RegularExpressions;
using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

/// <summary>
/// What the rules that search texts have in common: each row's text is put together once and asked whether any of them could have something to say.
/// It lets through more than they find, and never less.
/// </summary>
internal static class TextScreen
{
    /// <summary>The query that returns a row where a text of the table may hold a secret, a retired value or an address that reaches somebody.</summary>
    public static string Of(RuleContext context, Table table)
    {
        IEnumerable<string> words = context.Contract.RetiredValues.Select(Regex.Escape).Prepend(SecretInDataRule.Hint);
        string address = context.Contract.EmailDomains.Count == 0 ? "" : $" or t.texts like '%@%' and lower(t.texts) ~ {SqlIdentifier.Literal(ReachableAddressRule.Suspicion(context))}";
        return $"""
            select from {ForeignKeyRows.From(table)} as c
            cross join lateral (select {TextColumns.Joined(TextColumns.AndLabelsOf(context, table), "c")} as texts offset 0) as t
            where t.texts ~ {SqlIdentifier.Literal(string.Join('|', words))}{address}
            """;
    }
}
