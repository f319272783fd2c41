using SeedKit.Diagnostics;

namespace SeedKit.Verification.Probing;

/// <summary>Something to try as the application's role; whatever it does is undone at once.</summary>
internal sealed record ProbeAttempt
{
    /// <summary>The object a finding would be about.</summary>
    public required ObjectPath Path { get; init; }

    /// <summary>What to run, in this order; empty where there is nothing to try it with.</summary>
    public IReadOnlyList<ProbeStep> Steps { get; init; } = [];

    /// <summary>What the outcome shows.</summary>
    public Func<ProbeOutcome, ProbeVerdict> Judge { get; init; } = _ => ProbeVerdict.Open;

    /// <summary>One sentence made from the outcome.</summary>
    public Func<ProbeOutcome, string> Message { get; init; } = _ => "";

    /// <summary>The statement that shows it by hand, where the last step's own is not for people.</summary>
    public string? Shown { get; init; }

    /// <summary>What to do, where the rule's own remedy is too general.</summary>
    public string? Remedy { get; init; }
}
