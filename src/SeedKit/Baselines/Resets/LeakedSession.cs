namespace SeedKit.Baselines.Resets;

/// <summary>A session that still had a transaction open when its database was to return to the baseline; it was ended.</summary>
/// <param name="ProcessId">The server process.</param>
/// <param name="ApplicationName">What the session called itself.</param>
/// <param name="State">Its state, for example <c>idle in transaction</c>.</param>
/// <param name="Query">Its last statement, up to 500 characters.</param>
public sealed record LeakedSession(int ProcessId, string ApplicationName, string State, string Query)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"pid {ProcessId}, application \"{ApplicationName}\", {State}: {Query}";
}
