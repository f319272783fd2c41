namespace SeedKit.Catalog;

/// <summary>The kinds of relation that hold rows.</summary>
public enum TableKind
{
    /// <summary>An ordinary table, which may itself be a partition.</summary>
    Ordinary,

    /// <summary>A partitioned table: it holds no rows of its own.</summary>
    Partitioned,

    /// <summary>A foreign table: its rows live elsewhere.</summary>
    Foreign,
}
