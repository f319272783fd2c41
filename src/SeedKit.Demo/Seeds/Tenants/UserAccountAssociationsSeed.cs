using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>Which user works for which client.</summary>
internal sealed class UserAccountAssociationsSeed(DemoWorld world) : TenantTableSeed<Member>(world, "user_account_associations")
{
    protected override bool IsClientLevel => true;

    protected override IEnumerable<Member> RowsOf(TenantWorld tenant) => tenant.Members;

    protected override void DefineColumns(SeedColumns<Member> columns) => columns
        .Add("user_id", row => row.User.Id)
        .Add("role", row => row.User.Role switch
        {
            RoleType.ClientAdmin or RoleType.PlatformAdmin => AssociationRole.Admin,
            RoleType.EngagementManager when row.AddedBy is null => AssociationRole.Owner,
            _ => AssociationRole.Member,
        })
        .Add("created_at", row => row.Since)
        .Add("updated_at", row => row.Since)
        .Add("created_by", row => row.AddedBy?.Id);
}
