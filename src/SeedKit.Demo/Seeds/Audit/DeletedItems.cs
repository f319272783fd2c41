using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>The soft deletions of a tenant. Until something is purged it still has its row; what is purged is known by its name alone.</summary>
internal static class DeletedItems
{
    private const string Kind = "soft_deleted_items";
    private static readonly string[] Statuses = ["pending_review", "approved", "restored", "pending_review", "approved"];
    private static readonly string[] Gone = ["lon-file-03", "tape-library-2", "fax-gateway", "payroll-2009", "vpn-concentrator-old", "intranet-archive"];
    private static readonly string?[] Reasons = [null, "Switched off; the name was used again.", "Found twice under two names.", "Belongs to a company that was sold."];

    public static IEnumerable<DeletedItem> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        if (tenant.Editors.Count == 0 || tenant.Managers.Count == 0)
        {
            yield break;
        }

        AssetView[] assets = story.Stream(Kind, tenant.Key, "assets").Sample(tenant.Assets.Where(asset => asset.Wave is null && asset.Type != "application"), story.Count(3, 8, 2, 3));
        for (int place = 0; place < assets.Length; place++)
        {
            yield return Make(story, "asset", assets[place].Id, assets[place].Name, Statuses[place % Statuses.Length], assets[place].Created, Reasons[place % Reasons.Length], dealt: place == 0);
        }

        foreach (string name in story.Stream(Kind, tenant.Key, "gone").Sample(Gone, story.Count(1, 1, 1, 2)))
        {
            yield return Make(story, "asset", story.Context.Id("assets", tenant.Key.Child(name)), name, "purged", tenant.EngagementStart, "Not in use for a year.");
        }

        if (tenant.Imports.FirstOrDefault(import => import.Status != "completed") is { } import)
        {
            yield return Make(story, "data_import", import.Id, import.Filename, tenant.IsDemo ? "pending_review" : "approved", import.Created, "Cannot be used as it is; will be uploaded again.");
        }

        PersonView left = tenant.Former.Count > 0 ? tenant.Former[0] : tenant.People[^1];
        yield return Make(story, "user_profile", left.Id, left.Name, tenant.Former.Contains(left) ? "pending_review" : "restored", tenant.EngagementStart, null);
        if (tenant.Theme != 1)
        {
            yield return Make(story, "engagement", tenant.EngagementId, tenant.EngagementName, "restored", tenant.EngagementStart, "Taken for the test engagement of the same name.");
        }
        else
        {
            yield return Make(story, "client_account", tenant.ClientId, tenant.ClientName, "restored", tenant.EngagementStart, "Deleted with the contract, which was then renewed.");
        }
    }

    private static DeletedItem Make(Story story, string kind, Guid item, string name, string status, DateTimeOffset earliest, string? reason, bool dealt = false)
    {
        TenantView tenant = story.Tenant;
        RowKey key = ((RowKey)item).Child(kind);
        DateTimeOffset latest = status == "pending_review" ? story.Instant.AddHours(-2) : story.Instant.AddDays(-9);
        DateTimeOffset first = story.Instant.AddDays(-90);
        first = first > earliest ? first : earliest;
        DateTimeOffset deleted = story.Stream(Kind, key, "deleted").Instant(first < latest ? first : latest, latest);
        bool reviewed = status != "pending_review";
        DateTimeOffset? review = reviewed ? deleted.AddHours(story.Stream(Kind, key, "review").Int(3, 96)) : null;
        bool purged = status == "purged";
        PersonView administrator = tenant.Managers.FirstOrDefault(person => person.Role == "platform_admin")
            ?? tenant.Managers.FirstOrDefault(person => person.Role == "client_admin") ?? tenant.Managers[0];
        return new DeletedItem(
            story.Context.Id(Kind, key), tenant, kind, item, name, status, story.Stream(Kind, key, "by").Deal(tenant.Editors, dealt), deleted, reason,
            reviewed ? story.Stream(Kind, key, "reviewer").Deal(tenant.Managers, purged) : null, review,
            !reviewed || story.Stream(Kind, key, "silent").Chance(40) ? null : status == "restored" ? "Still needed; the owner was asked." : "Agreed with the owner.",
            purged ? administrator : null, purged ? review!.Value.AddHours(story.Stream(Kind, key, "purge").Int(1, 72)) : null);
    }
}
