namespace SeedKit.Demo.World;

/// <summary>A role of a member.</summary>
/// <param name="Id">The key.</param>
/// <param name="Member">Who has it.</param>
/// <param name="Role">The role.</param>
/// <param name="IsCurrent">Whether it is the member's role today, and not one that has ended.</param>
internal sealed record RoleAssignment(Guid Id, Member Member, RoleType Role, bool IsCurrent) : ITenantFact
{
    public Tenant Tenant => Member.Tenant;
}
