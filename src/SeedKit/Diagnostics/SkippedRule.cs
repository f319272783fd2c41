namespace SeedKit.Diagnostics;

/// <summary>A rule that was asked for and could not run; shown in every report, never silent.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why it could not run, in one sentence.</param>
public sealed record SkippedRule(RuleId Rule, string Reason);
