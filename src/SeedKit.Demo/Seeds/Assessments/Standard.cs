using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>A demand of one client.</summary>
/// <remarks>Author: null for one taken from the template of the platform.</remarks>
internal sealed record Standard(Guid Id, TenantView Tenant, StandardTheme Theme, PersonView? Author, DateTimeOffset Created) : IEngagementFact
{
    private const string Kind = "engagement_architecture_standards";

    public static IReadOnlyList<Standard> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        return
        [
            .. from item in StandardTheme.All.Take(story.Count(9, 9, 6, 7)).Index()
               let theme = item.Item
               let key = tenant.Key.Child(theme.Type)
               select new Standard(
                   story.Context.Id(Kind, key), tenant, theme,
                   tenant.Managers.Count > 0 && item.Index % 2 == 0 ? story.Stream(Kind, key, "author").Deal(tenant.Managers, item.Index == 0) : null,
                   tenant.EngagementStart.AddDays(story.Stream(Kind, key, "day").Int(3, 25))),
        ];
    }
}
