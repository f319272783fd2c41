using System.Text.RegularExpressions;
using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed partial class PlainPasswordRule() : DataRule(
    "SK2027",
    "Password that can be read",
    Severity.Error,
    "A column for passwords holds what is no hash, or the plain SHA-256 or MD5 of a password that every list has: whoever sees the row can sign "
    + "in. Hashes are known by their shape (crypt, PBKDF2, SCRAM, Argon2, long hexadecimal or Base64 numbers); what begins with ! or * is the usual "
    + "sign for an account that nobody can sign in to.",
    "Store a salted hash, or a marker such as '!' where nobody signs in.")
{
    private static readonly string[] Known = ["password", "123456", "12345678", "123456789", "qwerty", "admin", "secret", "changeme", "letmein", "welcome", "demo", "test"];

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        from column in TextColumns.Of(table)
        where Name().IsMatch(column.Name) && column.BaseTypeName.Name is "text" or "varchar" or "bpchar"
        let value = $"c.{SqlIdentifier.Quote(column.Name)}"
        select new DataCheck
        {
            Path = table.Name.ToPath(column.Name),

            // The evidence says whose it is, never what it is.
            Offences = $"""
                select {TableSql.SelectList(table, "c", [])}, case when {value} ~ '{Shapes}' then 'hash of a known password' else 'no hash' end as what
                from {ForeignKeyRows.From(table)} as c
                where {value} <> '' and ({value} !~ '{Shapes}' or lower({value}) in ({Hashes}))
                """,
            Message = count => $"{TableSql.Rows(count)} of {table.Name} {(count == 1 ? "has" : "have")} a password in {column.Name} that can be read.",
            Reads = [table.Name],
            RowsOf = table.Name,
        };

    private const string Shapes = @"^[!*$]|^(?:md5|sha|pbkdf2|scrypt|bcrypt|argon2|SCRAM-)[^ ]{16}|^\{[A-Za-z0-9.-]+\}|^[0-9A-Fa-f]{32,}$|^[A-Za-z0-9+/_-]{40,}={0,2}$";

    private static string Hashes { get; } = string.Join(", ", Known.SelectMany(word => new[]
    {
        $"md5('{word}')", $"encode(sha256('{word}'), 'hex')",
    }));

    [GeneratedRegex("(?:^|_)(?:password|passwd|pwd)(?:_hash|_digest)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
