using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>A security event of a client.</summary>
/// <remarks>Target: null when it was about nobody else. Reviewer: null until somebody looked at it.</remarks>
internal sealed record SecurityEvent(
    Guid Id, TenantView Tenant, SecurityEventTheme Theme, PersonView Actor, PersonView? Target, DateTimeOffset At, PersonView? Reviewer, DateTimeOffset? Reviewed) : IEngagementFact
{
    private const string Kind = "security_audit_logs";

    public static IEnumerable<SecurityEvent> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        int count = tenant.People.Count == 0 ? 0 : story.Count(18, 48, 12, 16);
        for (int number = 0; number < count; number++)
        {
            RowKey key = story.Key(Kind, number);
            SecurityEventTheme theme = SecurityEventTheme.All[number % SecurityEventTheme.All.Count];
            IReadOnlyList<PersonView> actors = theme.ByManager && tenant.Managers.Count > 0 ? tenant.Managers : tenant.People;
            PersonView actor = story.Stream(Kind, key, "actor").Pick(actors);
            PersonView[] others = [.. tenant.People.Concat(tenant.Former).Where(person => person.Id != actor.Id)];
            PersonView? target = theme.OnSomebody && others.Length > 0 ? story.Stream(Kind, key, "target").Pick(others) : null;
            DateTimeOffset at = story.WorkingHour(Kind, key, story.Stream(Kind, key, "day").Int(1, 60));
            bool reviewed = theme.NeedsReview && tenant.Managers.Count > 0 && story.Stream(Kind, key, "reviewed").Chance(60);
            yield return new SecurityEvent(
                story.Context.Id(Kind, key), tenant, theme, actor, target, at,
                reviewed ? story.Stream(Kind, key, "reviewer").Pick(tenant.Managers) : null,
                reviewed ? story.Stream(Kind, key, "review").Instant(at, story.Instant) : null);
        }
    }
}
