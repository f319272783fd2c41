using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>
/// What a schema promises: names that must be there, names that must not, which rows belong to whom. Read from YAML by
/// <see cref="ContractReader"/>; immutable. Each part may be empty, and the rules that need it are then reported as skipped.
/// </summary>
public sealed record Contract
{
    /// <summary>The contract that promises nothing: verification by it uses the general rules alone.</summary>
    public static Contract None { get; } = new();

    /// <summary>The platform's name, for people; empty for <see cref="None"/>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The schemas that hold the platform, the first being the one that unqualified names mean. Empty: every schema.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    /// <summary>Patterns that no name of any object may match, in any schema.</summary>
    public IReadOnlyList<ForbiddenName> ForbiddenNames { get; init; } = [];

    /// <summary>Tables that were taken out and must not come back.</summary>
    public IReadOnlyList<QualifiedName> RemovedTables { get; init; } = [];

    /// <summary>Columns that were taken out and must not come back.</summary>
    public DeprecatedColumns DeprecatedColumns { get; init; } = DeprecatedColumns.None;

    /// <summary>Columns that have another name now.</summary>
    public IReadOnlyList<RenamedColumn> RenamedColumns { get; init; } = [];

    /// <summary>Values that have another name, or no meaning, by now: no row may say them.</summary>
    public IReadOnlyList<string> RetiredValues { get; init; } = [];

    /// <summary>Tables that must exist.</summary>
    public IReadOnlyList<QualifiedName> RequiredTables { get; init; } = [];

    /// <summary>Columns that must exist.</summary>
    public IReadOnlyList<RequiredColumn> RequiredColumns { get; init; } = [];

    /// <summary>Tables that must keep at least so many columns.</summary>
    public IReadOnlyDictionary<QualifiedName, int> MinimumColumns { get; init; } = new Dictionary<QualifiedName, int>();

    /// <summary>Enum types that must exist with exactly these labels in this order.</summary>
    public IReadOnlyList<RequiredEnumType> Enums { get; init; } = [];

    /// <summary>How rows belong to tenants, or null where the platform has none.</summary>
    public Tenancy? Tenancy { get; init; }

    /// <summary>References that no foreign key can hold.</summary>
    public DeclaredReferences References { get; init; } = DeclaredReferences.None;

    /// <summary>Tables whose rows belong to the schema, not to a tenant; they are never empty.</summary>
    public IReadOnlyList<QualifiedName> ReferenceTables { get; init; } = [];

    /// <summary>Domains under which e-mail addresses may stand besides the reserved ones of RFC 2606 and RFC 6761.</summary>
    public IReadOnlyList<string> EmailDomains { get; init; } = [];

    /// <summary>Keys of the outermost tenancy level whose rows the seed writes, as text.</summary>
    public IReadOnlyList<string> DemoTenants { get; init; } = [];

    /// <summary>Tables that may be empty although <see cref="DemoTenants"/> are seeded.</summary>
    public IReadOnlyList<QualifiedName> MayBeEmpty { get; init; } = [];

    /// <summary>What the data says in two places and must say alike.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>What the application asks, page by page.</summary>
    public IReadOnlyList<PageQuery> Queries { get; init; } = [];

    /// <summary>The role the application connects as, or null where it is not known.</summary>
    public string? RuntimeRole { get; init; }

    /// <summary>Findings that the team has decided to live with.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];
}
