namespace SeedKit.Demo.World;

/// <summary>A person who signs in.</summary>
internal sealed record User
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string JobTitle { get; init; }

    public required RoleType Role { get; init; }

    public required AccessLevel Access { get; init; }

    public required UserStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null until the first sign-in.</summary>
    public required DateTimeOffset? LastLogin { get; init; }

    /// <summary>The tenant shown after sign-in; null for one who registered and waits.</summary>
    public required Tenant? Home { get; init; }

    /// <summary>Whether the password is kept elsewhere.</summary>
    public bool SignsInElsewhere { get; init; }

    public string FullName => $"{FirstName} {LastName}";

    public bool IsActive => Status is UserStatus.Active or UserStatus.PendingApproval;

    public override string ToString() => Email;
}
