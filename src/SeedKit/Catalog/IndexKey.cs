namespace SeedKit.Catalog;

/// <summary>One key of an index: a column or an expression.</summary>
public sealed record IndexKey
{
    /// <summary>The column, or null for an expression.</summary>
    public string? Column { get; init; }

    /// <summary>The expression as PostgreSQL writes it, or null for a column.</summary>
    public string? Expression { get; init; }

    /// <summary>Whether it sorts downwards.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether NULLs come first.</summary>
    public bool NullsFirst { get; init; }

    /// <summary>The operator class, in its schema where that is not <c>pg_catalog</c>.</summary>
    public string OperatorClass { get; init; } = "";

    /// <summary>The collation where it is not the column's own, or null.</summary>
    public string? Collation { get; init; }
}
