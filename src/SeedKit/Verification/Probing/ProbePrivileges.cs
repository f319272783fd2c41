namespace SeedKit.Verification.Probing;

/// <summary>What the application's role has been granted on a relation, itself, through other roles or through PUBLIC.</summary>
/// <param name="Select">Whether it may read a column.</param>
/// <param name="Delete">Whether it may delete.</param>
/// <param name="Insertable">The columns it may insert.</param>
/// <param name="Updatable">The columns it may update.</param>
internal sealed record ProbePrivileges(bool Select, bool Delete, IReadOnlySet<string> Insertable, IReadOnlySet<string> Updatable)
{
    /// <summary>None.</summary>
    public static ProbePrivileges None { get; } = new(false, false, new HashSet<string>(), new HashSet<string>());
}
