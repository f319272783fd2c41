namespace SeedKit.Baselines.Resets;

/// <summary>How far a return to the baseline had to go, the cheapest first.</summary>
public enum ResetLevel
{
    /// <summary>Nothing had changed.</summary>
    None,

    /// <summary>The rows that were touched were put back.</summary>
    Rewind,

    /// <summary>Tables were put back whole: one was truncated, or has no key by which a row is found again.</summary>
    TableRestore,

    /// <summary>The database was replaced by a fresh copy of the template.</summary>
    Swap,
}
