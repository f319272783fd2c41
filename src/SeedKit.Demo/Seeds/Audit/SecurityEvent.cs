using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>A security event of a client.</summary>
/// <remarks>Target: null when it was about nobody else. Reviewer: null until somebody looked at it.</remarks>
internal sealed record SecurityEvent(
    Guid Id, TenantView Tenant, SecurityEventTheme Theme, PersonView Actor, PersonView? Target, DateTimeOffset At, PersonView? Reviewer, DateTimeOffset? Reviewed) : IEngagementFact
{
    private const string Kind = "security_audit_logs";

    // Viewers have done one thing worth recording: the first of them opened what a viewer may not.
    private static readonly int ViewersEvent = SecurityEventTheme.All.Index().First(theme => theme.Item.Type == "permission_denied").Index;

    public static IEnumerable<SecurityEvent> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        int reviews = 0, targets = 0;
        int count = tenant.People.Count == 0 ? 0 : story.Count(18, 48, 12, 16);
        for (int number = 0; number < count; number++)
        {
            RowKey key = story.Key(Kind, number);
            SecurityEventTheme theme = SecurityEventTheme.All[number % SecurityEventTheme.All.Count];
            PersonView actor = theme.ByManager && tenant.Managers.Count > 0 ? story.Stream(Kind, key, "actor").Pick(tenant.Managers)
                : number == ViewersEvent && tenant.People.FirstOrDefault(IsViewer) is { } viewer ? viewer
                : story.Stream(Kind, key, "actor").Pick([.. tenant.People.Where(person => !IsViewer(person))]);
            PersonView[] others = [.. tenant.People.Concat(tenant.Former).Where(person => person.Id != actor.Id)];
            PersonView? target = theme.OnSomebody && others.Length > 0 ? Concerned(story, key, others, targets++) : null;
            DateTimeOffset at = story.WorkingHour(Kind, key, story.Stream(Kind, key, "day").Int(1, 60));
            int review = theme.NeedsReview && tenant.Managers.Count > 0 ? reviews++ : -1;
            bool reviewed = review >= 0 && review % 3 != 2;
            yield return new SecurityEvent(
                story.Context.Id(Kind, key), tenant, theme, actor, target, at,
                reviewed ? story.Stream(Kind, key, "reviewer").Deal(tenant.Managers, review == 0) : null,
                reviewed ? story.Stream(Kind, key, "review").Instant(at, story.Instant) : null);
        }
    }

    // The viewers' rights are changed more often than anybody else's.
    private static PersonView Concerned(Story story, RowKey key, PersonView[] others, int place) =>
        place < 2 && others.FirstOrDefault(IsViewer) is { } viewer ? viewer : story.Stream(Kind, key, "target").Pick([.. others.Where(person => !IsViewer(person)).DefaultIfEmpty(others[0])]);

    private static bool IsViewer(PersonView person) => person.Role == "viewer";
}
