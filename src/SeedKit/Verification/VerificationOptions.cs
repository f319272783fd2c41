namespace SeedKit.Verification;

/// <summary>What to verify.</summary>
public sealed record VerificationOptions
{
    /// <summary>Every rule, on the schemas of the contract.</summary>
    public static VerificationOptions Default { get; } = new();

    /// <summary>The rules to run, by id as people type them; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Rules to leave out, by id as people type them.</summary>
    public IReadOnlyList<string> Skip { get; init; } = [];

    /// <summary>The schemas to inspect instead of the contract's; empty for the contract's, or for all where it names none.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    /// <summary>
    /// Whether rules may try as the application's role how far it gets. They write, in a transaction that is rolled back; without leave they
    /// are reported as skipped. Not set by default.
    /// </summary>
    /// <remarks>Nothing is written that lasts, but sequences that triggers or defaults use may move on.</remarks>
    public bool Probe { get; init; }

    /// <summary>Where today's date, by which suppressions expire, and the duration come from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
