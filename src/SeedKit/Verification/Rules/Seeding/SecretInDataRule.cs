using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class SecretInDataRule() : DataRule(
    "SK2017",
    "Secret among the data",
    Severity.Error,
    "A text or JSON document holds what looks like a working secret: a private key, a cloud access key, a signed token, a password hash. Demo data is copied to "
    + "laptops and pasted into tickets; a hash of a known password opens the account it was copied with.",
    "Replace it by a marker that cannot be used, and revoke the secret if it was real.")
{
    // PEM headers; AWS, GitHub, Slack and Google keys by their prefixes; three-part JWTs; crypt hashes (bcrypt, argon2, scrypt, SHA).
    private const string Pattern = """
        -----BEGIN [A-Z ]*PRIVATE KEY-----|\m(?:AKIA|ASIA)[A-Z0-9]{16}\M|\mgh[pousr]_[A-Za-z0-9]{36}|\mxox[abpr]-[A-Za-z0-9-]{20}|\mAIza[A-Za-z0-9_-]{35}|\meyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}|\$2[aby]\$[0-9]{2}\$[./A-Za-z0-9]{53}|\$argon2(?:id|i|d)\$v=|\$(?:5|6|y)\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{20}
        """;

    // What each of them begins with or holds: words without the borders that make a pattern slow, tried first.
    public const string Hint = @"PRIVATE KEY|AKIA|ASIA|gh[pousr]_|xox[abpr]-|AIza|eyJ|\$(?:[256y]|argon2)";

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        let columns = TextColumns.Of(table)
        where columns.Count > 0
        select new DataCheck
        {
            Path = table.Name.ToPath(),
            Screen = TextScreen.Of(context, table),
            // The evidence shows where and what kind, never the secret itself.
            Offences = $"""
                select {TableSql.SelectList(table, "c", [])}, left(substring({TextColumns.Joined(columns, "c")} from '{Pattern}'), 6) || '...' as begins
                from {ForeignKeyRows.From(table)} as c
                where {TextColumns.Joined(columns, "c")} ~ '{Hint}' and {TextColumns.Joined(columns, "c")} ~ '{Pattern}'
                """,
            Message = count => $"{TableSql.Rows(count)} of {table.Name} {(count == 1 ? "holds" : "hold")} what looks like a working secret.",
            Reads = [table.Name],
            RowsOf = table.Name,
        };
}
