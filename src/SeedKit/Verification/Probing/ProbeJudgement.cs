namespace SeedKit.Verification.Probing;

/// <summary>The common ways to judge an outcome.</summary>
internal static class ProbeJudgement
{
    /// <summary>Rows were counted that must not be seen.</summary>
    public static ProbeVerdict OfRead(ProbeOutcome outcome) => outcome switch
    {
        { Ended: true } => outcome.Last > 0 ? ProbeVerdict.Broken : ProbeVerdict.Held,
        { Refused: true } => ProbeVerdict.Held,
        _ => ProbeVerdict.Open,
    };

    /// <summary>
    /// A row was written that must be refused. That a key or CHECK refuses it in the end proves that the policy let it through, unless a trigger
    /// may have changed the row before.
    /// </summary>
    public static ProbeVerdict OfWrite(ProbeOutcome outcome, bool rewritten) => outcome switch
    {
        { Refused: true } => ProbeVerdict.Held,
        { Ended: true } when rewritten => outcome.Counts[^1] > outcome.Counts[0] ? ProbeVerdict.Broken : ProbeVerdict.Held,
        { Ended: true } => outcome.Last > 0 ? ProbeVerdict.Broken : ProbeVerdict.Held,
        { StoppedByConstraint: true } when !rewritten => ProbeVerdict.Broken,
        _ => ProbeVerdict.Open,
    };

    /// <summary>A row was reached that must be out of reach.</summary>
    public static ProbeVerdict OfReach(ProbeOutcome outcome) => outcome switch
    {
        { ReachedRow: true } => ProbeVerdict.Broken,
        { Ended: true } or { Refused: true } => ProbeVerdict.Held,
        _ => ProbeVerdict.Open,
    };

    /// <summary>The same for a session without a tenant: a policy that fails for want of a setting shows nothing and lets nothing be written.</summary>
    public static ProbeVerdict Unbound(ProbeVerdict verdict, ProbeOutcome outcome) =>
        verdict == ProbeVerdict.Open && UnboundFailure.Refuses(outcome.State) ? ProbeVerdict.Held : verdict;
}
