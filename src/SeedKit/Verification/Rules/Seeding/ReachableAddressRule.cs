using System.Text.RegularExpressions;
using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class ReachableAddressRule() : DataRule(
    "SK2016",
    "E-mail address that could reach somebody",
    Severity.Error,
    "An e-mail address in the data stands under a domain that is neither reserved (example.com, .net, .org and the endings .example, .test, .invalid, "
    + ".localhost of RFC 2606 and 6761) nor listed in the contract. A test that sends mail sends it to a stranger. Texts and JSON documents of every column are "
    + "searched.",
    "Use an address under a reserved domain, or list the domain under 'emailDomains'.")
{
    private static readonly string[] Reserved = ["example.com", "example.net", "example.org"];

    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.EmailDomains.Count == 0 ? "The contract has no 'emailDomains'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        let columns = TextColumns.Of(table)
        where columns.Count > 0
        select new DataCheck
        {
            Path = table.Name.ToPath(),
            Screen = TextScreen.Of(context, table),
            Offences = $"""
                select {TableSql.SelectList(table, "c", [])}, f.found[1] as address
                from {ForeignKeyRows.From(table)} as c
                cross join lateral regexp_matches({TextColumns.Joined(columns, "c")}, '([[:alnum:]._%+-]+@[[:alnum:]-]+(?:\.[[:alnum:]-]+)*\.[[:alpha:]][[:alnum:]-]*)', 'g') as f (found)
                where {TextColumns.Joined(columns, "c")} like '%@%' and lower(f.found[1]) !~ '{Allowed(context)}'
                """,
            Message = count => $"{(count == 1 ? "1 e-mail address" : $"{count} e-mail addresses")} in {table.Name} could reach somebody.",
            Reads = [table.Name],
            RowsOf = table.Name,
        };

    /// <summary>A pattern, for texts in lower case, that every address matches which could reach somebody, and few others do.</summary>
    public static string Suspicion(RuleContext context) => $@"@(?!(?:[[:alnum:]-]+\.)*(?:{Domains(context)})(?![[:alnum:]-]|\.[[:alnum:]-]))";

    private static string Allowed(RuleContext context) => $"[@.]({Domains(context)})$".Replace("'", "''", StringComparison.Ordinal);

    private static string Domains(RuleContext context) => string.Join(
        '|', [.. Reserved.Concat(context.Contract.EmailDomains).Select(domain => Regex.Escape(domain.ToLowerInvariant())), "example", "test", "invalid", "localhost"]);
}
