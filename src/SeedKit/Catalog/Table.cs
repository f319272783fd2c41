using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A table with all that belongs to it.</summary>
public sealed record Table
{
    /// <summary>Schema and name.</summary>
    public required QualifiedName Name { get; init; }

    /// <summary>The object id in the database it was read from; never part of a snapshot.</summary>
    public uint Oid { get; init; }

    /// <summary>What kind of table it is.</summary>
    public TableKind Kind { get; init; }

    /// <summary>The role that owns it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Its comment, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether it is unlogged, and so empty after a crash.</summary>
    public bool Unlogged { get; init; }

    /// <summary>The columns in their order; dropped ones are absent.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>The primary key, or null.</summary>
    public KeyConstraint? PrimaryKey { get; init; }

    /// <summary>UNIQUE constraints by name, the primary key not among them.</summary>
    public IReadOnlyList<KeyConstraint> UniqueConstraints { get; init; } = [];

    /// <summary>Foreign keys of which this table is the child, by name.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>CHECK constraints by name.</summary>
    public IReadOnlyList<CheckConstraint> Checks { get; init; } = [];

    /// <summary>EXCLUDE constraints by name, as PostgreSQL writes them.</summary>
    public IReadOnlyList<ExclusionConstraint> Exclusions { get; init; } = [];

    /// <summary>Indexes by name, those behind constraints included.</summary>
    public IReadOnlyList<TableIndex> Indexes { get; init; } = [];

    /// <summary>Triggers by name; the internal ones of foreign keys are not listed (see <see cref="ForeignKey.TriggersEnabled"/>).</summary>
    public IReadOnlyList<Trigger> Triggers { get; init; } = [];

    /// <summary>Row-level security policies by name.</summary>
    public IReadOnlyList<Policy> Policies { get; init; } = [];

    /// <summary>Whether row-level security is enabled.</summary>
    public bool RowSecurity { get; init; }

    /// <summary>Whether row-level security binds the owner too.</summary>
    public bool ForceRowSecurity { get; init; }

    /// <summary>Privileges given on the table or on columns of it, sorted.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>The partitioned table it is a partition of, or null.</summary>
    public QualifiedName? PartitionOf { get; init; }

    /// <summary>The bounds of the partition as PostgreSQL writes them, or null.</summary>
    public string? PartitionBound { get; init; }

    /// <summary>The partition key as PostgreSQL writes it, or null.</summary>
    public string? PartitionKey { get; init; }

    /// <summary>Tables it inherits from in the classic way, by name.</summary>
    public IReadOnlyList<QualifiedName> Inherits { get; init; } = [];

    /// <summary>The column of that name, or null.</summary>
    public Column? FindColumn(string name) => Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal));
}
