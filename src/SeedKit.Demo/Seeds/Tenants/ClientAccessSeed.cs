using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>What each member may do with the client's data.</summary>
internal sealed class ClientAccessSeed(DemoWorld world) : TenantTableSeed<AccessGrant>(world, "client_access")
{
    protected override bool IsClientLevel => true;

    protected override IEnumerable<AccessGrant> RowsOf(TenantWorld tenant) => AccessGrant.Of(tenant, "client_access");

    protected override void DefineColumns(SeedColumns<AccessGrant> columns) => columns
        .Add("user_profile_id", row => row.Member.User.Id)
        .Add("access_level", row => row.Level)
        .Add("permissions", row => Json.Object(
            ("can_view_data", true),
            ("can_import_data", row.MayWrite),
            ("can_export_data", row.MayWrite),
            ("can_manage_engagements", row.MayManage),
            ("can_configure_client_settings", row.MayManage),
            ("can_manage_client_users", row.MayManage)))
        .Add("restricted_environments", row => row.MayWrite ? Json.Array() : Json.Array("disaster_recovery"))
        .Add("restricted_data_types", row => row.MayWrite ? Json.Array() : Json.Array("credentials", "personal_data"))
        .Add("granted_at", row => row.Member.Since)
        .Add("granted_by", row => row.GrantedBy.Id)
        .Add("expires_at", row => row.MayWrite ? (DateTimeOffset?)null : row.Member.Since.AddDays(365))
        .Add("is_active", row => row.IsActive)
        .Add("last_accessed_at", row => row.Level == AccessLevel.SuperAdmin ? null : row.Member.User.LastLogin)
        .Add("access_count", (row, random) => row.Level == AccessLevel.SuperAdmin ? 0 : random.Int(3, 180))
        .Add("created_at", row => row.Member.Since)
        .Add("updated_at", row => row.Member.Since);
}
