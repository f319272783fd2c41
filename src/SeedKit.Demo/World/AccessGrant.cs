namespace SeedKit.Demo.World;

/// <summary>What a member may do with the client's or the engagement's data; both say the same.</summary>
/// <param name="Id">The key.</param>
/// <param name="Member">Who has it.</param>
/// <param name="GrantedBy">Who gave it: the administrator to all, the lead to the administrator.</param>
internal sealed record AccessGrant(Guid Id, Member Member, User GrantedBy) : ITenantFact
{
    public Tenant Tenant => Member.Tenant;

    public AccessLevel Level => Member.User.Access;

    public bool MayWrite => Level != AccessLevel.ReadOnly;

    public bool MayManage => Level >= AccessLevel.Admin;

    public bool IsActive => Member.User.Status == UserStatus.Active;

    /// <summary>The grants of a tenant, for one of the two tables.</summary>
    public static IEnumerable<AccessGrant> Of(TenantWorld tenant, string table) => tenant.Members
        .Where(member => member.User.Status != UserStatus.PendingApproval)
        .Select(member => new AccessGrant(
            tenant.Id(table, member.User.Email),
            member,
            member.User.Role == RoleType.ClientAdmin ? tenant.Lead : tenant.UserWith(RoleType.ClientAdmin)));
}
