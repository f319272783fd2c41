using System.Collections.Frozen;

namespace SeedKit.Contracts;

/// <summary>
/// The keys that each section of a contract may have. The reader refuses all others, and a test holds
/// <c>contract.schema.json</c> to the same list, so that what an editor completes is what the reader takes.
/// </summary>
internal static class ContractShape
{
    public const string Contract = "contract";
    public const string ForbiddenName = "forbiddenName";
    public const string DeprecatedColumns = "deprecatedColumns";
    public const string RequiredColumn = "requiredColumn";
    public const string Tenancy = "tenancy";
    public const string TenancyLevel = "tenancyLevel";
    public const string TenancyExemption = "tenancyExemption";
    public const string UserAssociation = "userAssociation";
    public const string References = "references";
    public const string PolymorphicReference = "polymorphicReference";
    public const string HistoricalReference = "historicalReference";
    public const string EmbeddedReference = "embeddedReference";
    public const string Agreement = "agreement";
    public const string Query = "query";
    public const string Suppression = "suppression";

    public static readonly FrozenDictionary<string, IReadOnlyList<string>> Keys = new Dictionary<string, IReadOnlyList<string>>
    {
        [Contract] =
        [
            "version", "name", "schemas", "forbiddenNames", "removedTables", "deprecatedColumns", "renamedColumns", "retiredValues",
            "requiredTables", "requiredColumns", "minimumColumns", "enums", "tenancy", "references", "referenceTables", "emailDomains", "demoTenants",
            "mayBeEmpty", "agreements", "queries", "runtimeRole", "suppressions",
        ],
        [ForbiddenName] = ["pattern", "reason"],
        [DeprecatedColumns] = ["anywhere", "exceptions", "tables"],
        [RequiredColumn] = ["name", "type", "nullable"],
        [Tenancy] = ["levels", "exempt", "association"],
        [TenancyLevel] = ["name", "column", "root", "rootColumn", "setting", "tables"],
        [TenancyExemption] = ["table", "reason", "rowSecurity"],
        [UserAssociation] = ["users", "table", "userColumn"],
        [References] = ["polymorphic", "historical", "embedded"],
        [PolymorphicReference] = ["table", "column", "kindColumn", "targets", "mayBeGone"],
        [HistoricalReference] = ["table", "column", "reason"],
        [EmbeddedReference] = ["table", "column", "path", "target", "targetColumn"],
        [Agreement] = ["name", "table", "says", "sql", "file"],
        [Query] = ["name", "sql", "file", "parameters", "mayBeEmpty"],
        [Suppression] = ["rule", "object", "reason", "expires"],
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
