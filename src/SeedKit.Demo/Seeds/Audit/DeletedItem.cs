using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>Something marked as deleted.</summary>
/// <remarks>Kind: label of <c>deleted_item_type</c>. Status: label of <c>deletion_status</c>. Reason: null when none was given. Reviewer: null while it waits for review. Purger: null unless it is purged.</remarks>
internal sealed record DeletedItem(
    Guid Id, TenantView Tenant, string Kind, Guid Item, string Name, string Status, PersonView DeletedBy, DateTimeOffset DeletedAt, string? Reason,
    PersonView? Reviewer, DateTimeOffset? ReviewedAt, string? Notes, PersonView? Purger, DateTimeOffset? PurgedAt) : IEngagementFact
{
    public string? Decision => Status switch { "pending_review" => null, "restored" => "restore", _ => "purge" };

    public DateTimeOffset Updated => PurgedAt ?? ReviewedAt ?? DeletedAt;
}
