namespace SeedKit.Baselines.Rewind;

/// <summary>What happened to the rows of a table since the last reset; decides which statement restores them.</summary>
[Flags]
internal enum ChangeKinds
{
    /// <summary>Whatever it was, the table's log tells: it has no key.</summary>
    None = 0,

    /// <summary>Rows came.</summary>
    Came = 1,

    /// <summary>Rows were updated and kept their keys.</summary>
    Updated = 2,

    /// <summary>Rows went.</summary>
    Went = 4,

    /// <summary>Rows may have got other keys.</summary>
    Rekeyed = 8,

    /// <summary>The table was truncated: all its rows went.</summary>
    Truncated = 16,

    /// <summary>An update named a column whose values may be wide; noted beside <see cref="Updated"/>.</summary>
    Widely = 32,
}
