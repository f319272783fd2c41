namespace SeedKit.Verification.Probing;

/// <summary>How far an attempt got.</summary>
/// <param name="Counts">Of each step that ended: the count it returned, or the rows it affected.</param>
/// <param name="State">The SQLSTATE at which it stopped; <c>00000</c> where it came to its end.</param>
/// <param name="Message">What the server said, or empty.</param>
internal sealed record ProbeOutcome(IReadOnlyList<long> Counts, string State, string Message)
{
    /// <summary>The setting that no server has: a statement that asks for it stops at the first row it reaches.</summary>
    public const string Reached = "seedkit.reached";

    /// <summary>There was nothing to try it with.</summary>
    public const string Nothing = "02000";

    /// <summary>Whether every step ran.</summary>
    public bool Ended => State == "00000";

    /// <summary>Whether privileges or a policy refused it: policies are checked before keys and CHECKs, so this state can come from them alone.</summary>
    public bool Refused => State == "42501";

    /// <summary>Whether it got past the policies and was stopped by a key or a CHECK, which know nothing of tenants.</summary>
    public bool StoppedByConstraint => State.StartsWith("23", StringComparison.Ordinal);

    /// <summary>Whether it reached a row that it wanted to change.</summary>
    public bool ReachedRow => State == "42704" && Message.Contains(Reached, StringComparison.Ordinal);

    /// <summary>The count of the last step, or 0.</summary>
    public long Last => Counts.Count > 0 ? Counts[^1] : 0;
}
