using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Feedback;

/// <summary>The feedback of a tenant. Nobody says the same thing twice, so a tenant has at most as much as there is to say.</summary>
internal static class FeedbackEntries
{
    private const string Kind = "feedback";

    public static IReadOnlyList<FeedbackEntry> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        RandomStream choice = story.Stream(Kind, tenant.Key, "comments");
        List<FeedbackEntry> entries = [];
        foreach (PageComment comment in choice.Sample(PageComment.All, story.Count(18, 33, 7, 12)))
        {
            entries.Add(Entry(story, tenant.Key.Child($"{comment.Page}/{comment.Text}/{comment.Category}"), comment, null));
        }

        if (tenant.Imports.Count > 0)
        {
            foreach (Correction correction in story.Stream(Kind, tenant.Key, "corrections").Sample(Correction.All, story.Count(11, 11, 3, 5)))
            {
                entries.Add(Entry(story, tenant.Key.Child(correction.Lesson), null, correction));
            }
        }

        return [.. entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Id)];
    }

    private static FeedbackEntry Entry(Story story, RowKey key, PageComment? comment, Correction? correction)
    {
        TenantView tenant = story.Tenant;
        // Squared, so that more of it is recent: the summaries of the last day and week have something to count.
        int draw = story.Stream(Kind, key, "day").Int(0, 99);
        int daysAgo = draw * draw * 75 / (99 * 99);
        DateTimeOffset at = story.WorkingHour(Kind, key, daysAgo);
        ImportView? import = correction is null ? null : story.Stream(Kind, key, "import").Pick(tenant.Imports);
        if (import is not null && at < import.Created)
        {
            at = import.Created.AddMinutes(story.Stream(Kind, key, "delay").Int(5, 90));
            at = at < story.Instant ? at : story.Instant;
        }

        TimeSpan age = story.Instant - at;
        string status = age < TimeSpan.FromDays(3) ? "new"
            : story.Stream(Kind, key, "status").Weighted(("new", 1), ("reviewed", 4), ("resolved", 5));
        bool processed = status != "new" && (correction is not null || story.Stream(Kind, key, "processed").Chance(60));
        return new FeedbackEntry(
            story.Context.Id(Kind, key), tenant, at, story.Stream(Kind, key, "person").Pick(tenant.People), comment, correction,
            import?.Filename, status, processed ? at.AddHours(story.Stream(Kind, key, "processed_at").Int(2, 60)) : null);
    }
}
