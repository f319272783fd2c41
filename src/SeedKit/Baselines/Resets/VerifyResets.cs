namespace SeedKit.Baselines.Resets;

/// <summary>How often a reset is proven by comparing the checksums of all tables and sequences with the baseline's.</summary>
/// <remarks>A proof reads every row, so it costs what the database holds: about 30 ms for the full demo. The test waits for it.</remarks>
public enum VerifyResets
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>The first reset of each database and every fiftieth: the default.</summary>
    Sample,

    /// <summary>Every reset.</summary>
    Always,
}
