namespace SeedKit.Tool.Differences;

/// <summary>What a change of a schema may do to the programs and the rows that are there.</summary>
internal enum Impact
{
    /// <summary>Nothing that worked stops working.</summary>
    Safe,

    /// <summary>It depends on the rows, on who relies on what was, or on what it costs: a person has to look.</summary>
    Review,

    /// <summary>A statement that worked is refused or answers otherwise, or what kept tenants apart is gone.</summary>
    Breaking,
}
