namespace SeedKit.Diagnostics;

/// <summary>What a verification found; immutable, sorted by severity (worst first), rule and object.</summary>
public sealed record VerificationReport
{
    /// <summary>All findings that are not suppressed.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Rules that could not run, each with its reason.</summary>
    public required IReadOnlyList<SkippedRule> Skipped { get; init; }

    /// <summary>The figures.</summary>
    public required ReportSummary Summary { get; init; }
}
