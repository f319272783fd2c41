using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>Row-level security would hide rows from the role that verifies.</summary>
public sealed class FilteredDataException : SeedKitException
{
    /// <summary>Refuses to judge a part as if it were the whole.</summary>
    /// <param name="role">The role that verifies.</param>
    /// <param name="tables">The tables whose policies bind it.</param>
    public FilteredDataException(string role, IReadOnlyList<QualifiedName> tables)
        : base(new FailureMessage
        {
            Expected = "a role that sees every row of every table.",
            Found = $"row-level security filters {tables?.Count} tables for role '{role}', the first being {tables?[0]}.",
            Consequence = "rows that the role cannot see would pass every rule.",
            Remedy = $"Connect as a superuser, or: ALTER ROLE {SqlIdentifier.Quote(role)} BYPASSRLS.",
        })
    {
        Role = role;
        Tables = tables!;
    }

    /// <summary>The role that verifies.</summary>
    public string Role { get; }

    /// <summary>The tables whose policies bind it.</summary>
    public IReadOnlyList<QualifiedName> Tables { get; }
}
