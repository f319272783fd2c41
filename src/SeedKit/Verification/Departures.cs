using Npgsql;
using SeedKit.Verification.Rules.Schema;

namespace SeedKit.Verification;

/// <summary>Tells a query that is wrong from one that fails because of something that is reported as what it is.</summary>
internal static class Departures
{
    private static readonly CatalogRule[] Rules =
    [
        new RenamedColumnRule(), new MissingTableRule(), new MissingColumnRule(), new MissingEnumRule(), new TooFewColumnsRule(),
        new TableWithoutTenantKeyRule(), new TenantKeyTypeRule(),
    ];

    /// <summary>Whether the schema departs from the contract: queries fail because of that, and the departure is what there is to report.</summary>
    public static bool Any(RuleContext context) => Rules.Where(rule => rule.WhySkipped(context) is null).SelectMany(rule => rule.Inspect(context)).Any();

    /// <summary>Whether the query needs SeedKit's own schema, which a database that SeedKit did not make lacks.</summary>
    public static bool LacksOwnSchema(PostgresException failure) => failure.SqlState == PostgresErrorCodes.InvalidSchemaName
        && failure.MessageText.Contains($"\"{RuleContext.OwnSchema}\"", StringComparison.Ordinal);
}
