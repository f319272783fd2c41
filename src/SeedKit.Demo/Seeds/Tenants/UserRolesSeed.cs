using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>The role of each member who was let in, and the one that some had before.</summary>
internal sealed class UserRolesSeed(DemoWorld world) : TenantTableSeed<RoleAssignment>(world, "user_roles")
{
    protected override bool IsClientLevel => true;

    protected override IEnumerable<RoleAssignment> RowsOf(TenantWorld tenant) => tenant.Members
        .Where(member => member.User.Status != UserStatus.PendingApproval)
        .SelectMany(member => Roles(tenant, member));

    protected override void DefineColumns(SeedColumns<RoleAssignment> columns) => columns
        .Add("user_id", row => row.Member.User.Id)
        .Add("role_type", row => row.Role)
        .Add("role_name", row => RoleNames.Of(row.Role))
        .Add("description", row => row.IsCurrent ? null : "Held until the present role was given.")
        .Add("permissions", row => Json.Object(
            ("can_create_clients", row.Role == RoleType.PlatformAdmin),
            ("can_manage_engagements", row.Role <= RoleType.EngagementManager),
            ("can_import_data", row.Role <= RoleType.Analyst),
            ("can_export_data", row.Role <= RoleType.Analyst),
            ("can_view_analytics", true),
            ("can_manage_users", row.Role <= RoleType.ClientAdmin),
            ("can_configure_agents", row.Role <= RoleType.EngagementManager),
            ("can_access_admin_console", row.Role == RoleType.PlatformAdmin)))
        .Add("scope_type", row => Scope(row.Role))
        .Add("scope_client_id", row => row.Role == RoleType.PlatformAdmin ? (Guid?)null : row.Tenant.ClientId)
        .Add("scope_engagement_id", row => Scope(row.Role) == "engagement" ? row.Tenant.EngagementId : (Guid?)null)
        .Add("is_active", row => row.IsCurrent && row.Member.User.Status == UserStatus.Active)
        .Add("assigned_at", row => row.Member.Since)
        .Add("assigned_by", row => row.Member.AddedBy?.Id)
        .Add("expires_at", row => row.IsCurrent && row.Role != RoleType.Viewer ? (DateTimeOffset?)null : row.Member.Since.AddDays(60))
        .Add("created_at", row => row.Member.Since)
        .Add("updated_at", row => row.Member.Since);

    // Who leads an engagement began as its analyst.
    private static IEnumerable<RoleAssignment> Roles(TenantWorld tenant, Member member)
    {
        yield return new RoleAssignment(tenant.Id("user_roles", $"{member.User.Email} current"), member, member.User.Role, IsCurrent: true);
        if (member.User.Role == RoleType.EngagementManager && member.User.Status == UserStatus.Active)
        {
            yield return new RoleAssignment(tenant.Id("user_roles", $"{member.User.Email} former"), member, RoleType.Analyst, IsCurrent: false);
        }
    }

    private static string Scope(RoleType role) => role switch
    {
        RoleType.PlatformAdmin => "global",
        RoleType.ClientAdmin => "client",
        _ => "engagement",
    };
}
