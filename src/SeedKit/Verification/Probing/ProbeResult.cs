namespace SeedKit.Verification.Probing;

/// <summary>An attempt, how far it got, and what that shows.</summary>
internal sealed record ProbeResult(ProbeAttempt Attempt, ProbeOutcome Outcome, ProbeVerdict Verdict)
{
    public static ProbeResult Of(ProbeAttempt attempt, ProbeOutcome? outcome) => outcome is null || outcome.State == ProbeOutcome.Nothing
        ? new ProbeResult(attempt, new ProbeOutcome([], ProbeOutcome.Nothing, ""), ProbeVerdict.Open)
        : new ProbeResult(attempt, outcome, attempt.Judge(outcome));
}
