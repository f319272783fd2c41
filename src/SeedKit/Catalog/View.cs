using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A view or materialized view.</summary>
public sealed record View
{
    /// <summary>Schema and name.</summary>
    public required QualifiedName Name { get; init; }

    /// <summary>Whether it is materialized.</summary>
    public bool Materialized { get; init; }

    /// <summary>Whether a materialized view holds data.</summary>
    public bool Populated { get; init; } = true;

    /// <summary>Whether it reads its tables as the caller (<c>security_invoker</c>) and so under the caller's row-level security.</summary>
    public bool SecurityInvoker { get; init; }

    /// <summary>Whether it filters before any function of the caller sees a row (<c>security_barrier</c>).</summary>
    public bool SecurityBarrier { get; init; }

    /// <summary>The role that owns it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The query as PostgreSQL writes it.</summary>
    public string Definition { get; init; } = "";

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>Tables and views it reads directly, sorted.</summary>
    public IReadOnlyList<QualifiedName> Reads { get; init; } = [];

    /// <summary>Indexes of a materialized view.</summary>
    public IReadOnlyList<TableIndex> Indexes { get; init; } = [];

    /// <summary>Privileges given on it, sorted.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>Its comment, or null.</summary>
    public string? Comment { get; init; }
}
