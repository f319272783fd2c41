using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>What each member may do with the engagement's data.</summary>
internal sealed class EngagementAccessSeed(DemoWorld world) : TenantTableSeed<AccessGrant>(world, "engagement_access")
{
    protected override IEnumerable<AccessGrant> RowsOf(TenantWorld tenant) => AccessGrant.Of(tenant, "engagement_access");

    protected override void DefineColumns(SeedColumns<AccessGrant> columns) => columns
        .Add("user_profile_id", row => row.Member.User.Id)
        .Add("access_level", row => row.Level)
        .Add("engagement_role", row => row.Level == AccessLevel.SuperAdmin ? null : row.Member.User.JobTitle)
        .Add("permissions", row => Json.Object(
            ("can_view_data", true),
            ("can_import_data", row.MayWrite),
            ("can_export_data", row.MayWrite),
            ("can_manage_sessions", row.MayWrite),
            ("can_configure_agents", row.MayManage),
            ("can_approve_migration_decisions", row.Member.User.Role == RoleType.EngagementManager),
            ("can_access_sensitive_data", row.MayManage)))
        .Add("restricted_sessions", row => row.MayWrite ? Json.Array() : Json.Array("security_review"))
        .Add("allowed_session_types", row => row.MayWrite ? Json.Array("data_import", "validation_run") : Json.Array("validation_run"))
        .Add("granted_at", row => row.Member.Since.AddMinutes(5))
        .Add("granted_by", row => row.GrantedBy.Id)
        .Add("expires_at", row => row.MayWrite ? (DateTimeOffset?)null : row.Member.Since.AddDays(365))
        .Add("is_active", row => row.IsActive)
        .Add("last_accessed_at", row => row.Level == AccessLevel.SuperAdmin ? null : row.Member.User.LastLogin)
        .Add("access_count", (row, random) => row.Level == AccessLevel.SuperAdmin ? 0 : random.Int(3, 160))
        .Add("created_at", row => row.Member.Since.AddMinutes(5))
        .Add("updated_at", row => row.Member.Since.AddMinutes(5));
}
