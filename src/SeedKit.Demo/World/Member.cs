namespace SeedKit.Demo.World;

/// <summary>A user who works for a tenant.</summary>
/// <param name="Id">The key of the association.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="User">The user.</param>
/// <param name="Since">When the user was let in.</param>
/// <param name="AddedBy">Who did it; null for the first user, whom the platform added.</param>
internal sealed record Member(Guid Id, Tenant Tenant, User User, DateTimeOffset Since, User? AddedBy) : ITenantFact
{
    public override string ToString() => $"{User} at {Tenant}";
}
