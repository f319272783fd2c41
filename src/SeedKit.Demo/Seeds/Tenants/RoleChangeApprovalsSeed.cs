using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>How members came to their roles, and what is asked for now.</summary>
internal sealed class RoleChangeApprovalsSeed(DemoWorld world) : TenantTableSeed<RoleChange>(world, "role_change_approvals")
{
    protected override bool IsClientLevel => true;

    protected override IEnumerable<RoleChange> RowsOf(TenantWorld tenant)
    {
        User admin = tenant.UserWith(RoleType.ClientAdmin);
        User analyst = tenant.UserWith(RoleType.Analyst);
        User viewer = tenant.UserWith(RoleType.Viewer);
        yield return Change(tenant, "lead", tenant.Lead, tenant.Lead, RoleType.Analyst, RoleType.EngagementManager, ReviewStatus.Approved, admin, "Takes over the engagement.", 138);
        yield return tenant.Tenant.Story switch
        {
            TenantStory.Demo => Change(tenant, "viewer", viewer, viewer, RoleType.Viewer, RoleType.Analyst, ReviewStatus.Pending, null, "I am to correct the cost figures myself.", 2),
            TenantStory.Finished => Change(tenant, "viewer", viewer, viewer, RoleType.Viewer, RoleType.ClientAdmin, ReviewStatus.Rejected, admin, null, 260),
            _ => Change(tenant, "analyst", admin, analyst, RoleType.Analyst, RoleType.Viewer, ReviewStatus.Rejected, tenant.Lead, "Works for another department now.", 90),
        };
        if (tenant.Tenant.Story == TenantStory.OnHold)
        {
            yield return Change(tenant, "admin", admin, admin, RoleType.ClientAdmin, RoleType.PlatformAdmin, ReviewStatus.Rejected, World.PlatformAdmin, "To restore a backup.", 33);
            yield return Change(tenant, "platform", World.PlatformAdmin, World.PlatformAdmin, RoleType.PlatformAdmin, RoleType.ClientAdmin, ReviewStatus.Pending, null, null, 1);
        }

        if (tenant.Tenant.Story == TenantStory.Demo)
        {
            yield return Change(tenant, "viewer before", viewer, viewer, RoleType.Viewer, RoleType.EngagementManager, ReviewStatus.Rejected, tenant.Lead, null, 61);
            yield return Change(tenant, "stand-in", tenant.Lead, admin, RoleType.EngagementManager, RoleType.ClientAdmin, ReviewStatus.Approved, tenant.Lead, "Stands in for the lead.", 120);
            yield return Change(tenant, "analyst", tenant.Lead, analyst, RoleType.Viewer, RoleType.Analyst, ReviewStatus.Approved, admin, "Maps the fields of the imports.", 130);
        }
    }

    protected override void DefineColumns(SeedColumns<RoleChange> columns) => columns
        .Add("requested_by", row => row.RequestedBy.Id)
        .Add("target_user_id", row => row.Target.Id)
        .Add("current_role", row => row.From)
        .Add("requested_role", row => row.To)
        .Add("justification", row => row.Justification)
        .Add("status", row => row.Status)
        .Add("approved_by", row => row.DecidedBy?.Id)
        .Add("approval_notes", row => row.Notes)
        .Add("requested_at", row => row.RequestedAt)
        .Add("approved_at", row => row.DecidedBy is null ? (DateTimeOffset?)null : row.RequestedAt.AddHours(20))
        .Add("expires_at", row => row.Status == ReviewStatus.Approved ? (DateTimeOffset?)null : row.RequestedAt.AddDays(14));

    private static RoleChange Change(
        TenantWorld tenant, string key, User by, User target, RoleType from, RoleType to, ReviewStatus status, User? decidedBy, string? why, double daysAgo) => new()
        {
            Id = tenant.Id("role_change_approvals", key),
            Tenant = tenant.Tenant,
            RequestedBy = by,
            Target = target,
            From = from,
            To = to,
            Status = status,
            DecidedBy = decidedBy,
            Justification = why,
            Notes = status == ReviewStatus.Rejected ? $"{RoleNames.Of(from)} is enough for the work that is left." : null,
            RequestedAt = tenant.Ago(daysAgo),
        };
}
