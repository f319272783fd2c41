using SeedKit.Diagnostics;

namespace SeedKit.Seeding;

/// <summary>The role may not seed; nothing was written.</summary>
public sealed class SeedPrivilegeException : SeedKitException
{
    /// <summary>Raises the failure.</summary>
    /// <param name="role">The role that connected.</param>
    public SeedPrivilegeException(string role)
        : base(new FailureMessage
        {
            Expected = "a role that row-level security does not bind (SUPERUSER or BYPASSRLS), for COPY.",
            Found = $"the role \"{role}\", which has neither.",
            Consequence = "PostgreSQL refuses COPY into a table under forced row-level security, even to its owner.",
            Remedy = $"connect as a superuser, or run as one: ALTER ROLE \"{role}\" BYPASSRLS. Nothing was written.",
        })
        => Role = role;

    /// <summary>The role that connected.</summary>
    public string Role { get; }
}
