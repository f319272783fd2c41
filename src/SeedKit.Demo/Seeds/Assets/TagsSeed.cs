using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>The labels that clients put on assets; usage is what asset_tags holds.</summary>
internal sealed class TagsSeed(DemoWorld world) : TenantTableSeed<Tag>(world, "tags")
{
    protected override bool IsClientLevel => true;

    protected override IEnumerable<Tag> RowsOf(TenantWorld tenant) => tenant.Tags;

    protected override void DefineColumns(SeedColumns<Tag> columns) => columns
        .Add("name", row => row.Name)
        .Add("category", row => row.Category)
        .Add("description", row => row.Description)
        .Add("reference_embedding", (row, random) => row.Method == TagAssignmentMethod.Automatic ? Embedding.Draw(random) : null)
        .Add("confidence_threshold", row => row.Method == TagAssignmentMethod.Automatic ? 0.7m : 0.85m)
        .Add("is_active", row => row.IsActive)
        .Add("usage_count", row => Uses(row).Count())
        .Add("last_used", row => Uses(row).Select(use => (DateTimeOffset?)use.CreatedAt).Max())
        .Add("created_at", row => row.Tenant.EngagementStart.AddDays(1))
        .Add("updated_at", row => Uses(row).Select(use => (DateTimeOffset?)use.CreatedAt).Max() ?? row.Tenant.EngagementStart.AddDays(1));

    private IEnumerable<AssetTag> Uses(Tag tag) =>
        World.TenantOf(tag.Tenant).AssetTags.Where(use => use.Tag.Id == tag.Id);
}
