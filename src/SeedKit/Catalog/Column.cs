using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A column of a table.</summary>
public sealed record Column
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among the columns, from 1; gaps of dropped columns remain.</summary>
    public short Number { get; init; }

    /// <summary>The type as PostgreSQL writes it, modifiers included: <c>character varying(50)</c>, <c>migration.asset_type</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of the type without modifiers, in its schema: <c>pg_catalog.varchar</c>.</summary>
    public QualifiedName TypeName { get; init; }

    /// <summary>The type under a domain, without modifiers; the same as <see cref="TypeName"/> where there is no domain.</summary>
    public QualifiedName BaseTypeName { get; init; }

    /// <summary>Whether NULL is refused (by the column or by its domain).</summary>
    public bool NotNull { get; init; }

    /// <summary>The default as PostgreSQL writes it, or null; a generated column's expression stands in <see cref="Generated"/>.</summary>
    public string? Default { get; init; }

    /// <summary>The sequence that the default takes its values from, or null; that of an identity column is not meant.</summary>
    public QualifiedName? DefaultSequence { get; init; }

    /// <summary>How its identity is generated, or null: <c>always</c>, <c>by default</c>.</summary>
    public string? Identity { get; init; }

    /// <summary>The expression of a generated column, or null.</summary>
    public string? Generated { get; init; }

    /// <summary>Whether a generated column is computed when read (PostgreSQL 18) instead of being stored.</summary>
    public bool GeneratedVirtual { get; init; }

    /// <summary>The collation where it is not the type's own, or null.</summary>
    public string? Collation { get; init; }

    /// <summary>Its comment, or null.</summary>
    public string? Comment { get; init; }
}
