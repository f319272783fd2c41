using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>The role that verifies may read none of the tables.</summary>
public sealed class UnreadableDataException : SeedKitException
{
    /// <summary>Refuses to judge rows that cannot be read.</summary>
    /// <param name="role">The role that verifies.</param>
    /// <param name="tables">How many tables there are.</param>
    public UnreadableDataException(string role, int tables)
        : base(new FailureMessage
        {
            Expected = "a role that may read the tables.",
            Found = $"role '{role}' has SELECT on none of {tables} tables.",
            Consequence = "no row would be looked at, and every rule about rows would hold.",
            Remedy = $"Connect as the owner or a superuser, or: GRANT pg_read_all_data TO {Postgres.SqlIdentifier.Quote(role)}.",
        })
    {
        Role = role;
        Tables = tables;
    }

    /// <summary>The role that verifies.</summary>
    public string Role { get; }

    /// <summary>How many tables there are.</summary>
    public int Tables { get; }
}
