namespace SeedKit.Diagnostics;

/// <summary>
/// One defect, told so that a reader can act on it. Rules, contract, snapshots and reports exchange nothing else.
/// </summary>
public sealed record Finding
{
    /// <summary>The rule that found it.</summary>
    public required RuleId Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it is.</summary>
    public required ObjectPath Path { get; init; }

    /// <summary>One sentence: what is wrong and what follows from it.</summary>
    public required string Message { get; init; }

    /// <summary>At most five lines that show it: offending rows with their keys, or the definition in question.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The SQL that found it, ready to run, or null where the catalog alone tells.</summary>
    public string? Query { get; init; }

    /// <summary>What to do, often SQL, or null where the message says it all.</summary>
    public string? Remedy { get; init; }
}
