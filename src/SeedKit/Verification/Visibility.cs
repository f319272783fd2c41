using System.Collections.Frozen;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>What the role that verifies may see.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unreadable">Tables it may not read.</param>
/// <param name="Filtered">Tables whose rows row-level security would hide from it.</param>
internal sealed record Visibility(string Role, FrozenSet<QualifiedName> Unreadable, FrozenSet<QualifiedName> Filtered)
{
    /// <summary>Everything, as a superuser sees it.</summary>
    public static Visibility Full { get; } = new("", FrozenSet<QualifiedName>.Empty, FrozenSet<QualifiedName>.Empty);
}
