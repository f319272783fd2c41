using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>The table <c>soft_deleted_items</c>.</summary>
internal sealed class SoftDeletedItemSeed(Stories stories) : EngagementSeed<DeletedItem>("soft_deleted_items", stories)
{
    protected override IEnumerable<DeletedItem> Facts(Story story) => DeletedItems.Of(story);

    protected override void DefineOthers(SeedColumns<DeletedItem> columns) => columns
        .Add("item_type", row => row.Kind)
        .Add("item_id", row => row.Item)
        .Add("item_name", row => row.Name)
        .Add("deleted_by", row => row.DeletedBy.Id)
        .Add("deleted_at", row => row.DeletedAt)
        .Add("delete_reason", row => row.Reason)
        .Add("reviewed_by", row => row.Reviewer?.Id)
        .Add("reviewed_at", row => row.ReviewedAt)
        .Add("review_decision", row => row.Decision)
        .Add("review_notes", row => row.Notes)
        .Add("purged_at", row => row.PurgedAt)
        .Add("purged_by", row => row.Purger?.Id)
        .Add("status", row => row.Status)
        .Add("created_at", row => row.DeletedAt)
        .Add("updated_at", row => row.Updated);
}
