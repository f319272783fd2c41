using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A table, view or sequence while its parts arrive.</summary>
internal sealed class RelationDraft
{
    public required uint Oid { get; init; }

    public required QualifiedName Name { get; init; }

    /// <summary>The name as PostgreSQL writes it in a definition, quoted only where it must be.</summary>
    public required string WrittenName { get; init; }

    public required char Kind { get; init; }

    public required string Owner { get; init; }

    public string? Comment { get; init; }

    public bool Unlogged { get; init; }

    public bool RowSecurity { get; init; }

    public bool ForceRowSecurity { get; init; }

    public bool Populated { get; init; }

    public string? PartitionBound { get; init; }

    public string? PartitionKey { get; init; }

    public string ViewDefinition { get; init; } = "";

    public IReadOnlyList<string> Options { get; init; } = [];

    public KeyConstraint? PrimaryKey { get; set; }

    public QualifiedName? PartitionOf { get; set; }

    public List<KeyConstraint> UniqueConstraints { get; } = [];

    public List<ForeignKey> ForeignKeys { get; } = [];

    public List<CheckConstraint> Checks { get; } = [];

    public List<ExclusionConstraint> Exclusions { get; } = [];

    public List<TableIndex> Indexes { get; } = [];

    public List<Trigger> Triggers { get; } = [];

    public List<Policy> Policies { get; } = [];

    public List<QualifiedName> Inherits { get; } = [];

    public List<QualifiedName> Reads { get; } = [];

    public Table ToTable(IReadOnlyList<Column> columns, IReadOnlyList<Grant> grants) => new()
    {
        Name = Name,
        Oid = Oid,
        Kind = Kind switch { 'p' => TableKind.Partitioned, 'f' => TableKind.Foreign, _ => TableKind.Ordinary },
        Owner = Owner,
        Comment = Comment,
        Unlogged = Unlogged,
        Columns = columns,
        PrimaryKey = PrimaryKey,
        UniqueConstraints = Sorted(UniqueConstraints, key => key.Name),
        ForeignKeys = Sorted(ForeignKeys, key => key.Name),
        Checks = Sorted(Checks, check => check.Name),
        Exclusions = Sorted(Exclusions, exclusion => exclusion.Name),
        Indexes = Sorted(Indexes, index => index.Name),
        Triggers = Sorted(Triggers, trigger => trigger.Name),
        Policies = Sorted(Policies, policy => policy.Name),
        RowSecurity = RowSecurity,
        ForceRowSecurity = ForceRowSecurity,
        Grants = grants,
        PartitionOf = PartitionOf,
        PartitionBound = PartitionBound,
        PartitionKey = PartitionKey,
        Inherits = [.. Inherits.Order()],
    };

    public View ToView(IReadOnlyList<Column> columns, IReadOnlyList<Grant> grants) => new()
    {
        Name = Name,
        Materialized = Kind == 'm',
        Populated = Populated,
        SecurityInvoker = IsOn("security_invoker"),
        SecurityBarrier = IsOn("security_barrier"),
        Owner = Owner,
        Definition = ViewDefinition,
        Columns = columns,
        Reads = [.. Reads.Order()],
        Indexes = Sorted(Indexes, index => index.Name),
        Grants = grants,
        Comment = Comment,
    };

    private static List<T> Sorted<T>(List<T> parts, Func<T, string> name)
    {
        parts.Sort((left, right) => string.CompareOrdinal(name(left), name(right)));
        return parts;
    }

    /// <summary>PostgreSQL keeps an option as it was typed, so true may be written in each way that it reads a boolean.</summary>
    private bool IsOn(string option) => Options.Any(text =>
        text.StartsWith(option + "=", StringComparison.Ordinal)
        && text[(option.Length + 1)..].ToLowerInvariant() is "true" or "on" or "yes" or "1" or "t" or "y");
}
