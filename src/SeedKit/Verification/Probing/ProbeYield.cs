namespace SeedKit.Verification.Probing;

/// <summary>What a step of an attempt yields.</summary>
internal enum ProbeYield
{
    /// <summary>A count that it returns.</summary>
    Count,

    /// <summary>The number of rows it affects.</summary>
    Rows,

    /// <summary>One value, as text, that the steps after it are given; without a value nothing is tried.</summary>
    Given,
}
