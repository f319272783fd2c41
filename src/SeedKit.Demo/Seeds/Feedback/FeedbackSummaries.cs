using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Feedback;

/// <summary>The summaries of a tenant: each type over every span, and each page that has feedback over all time and the last month.</summary>
internal static class FeedbackSummaries
{
    private static readonly (string Period, int? Days)[] Spans = [("all_time", null), ("daily", 1), ("weekly", 7), ("monthly", 30)];

    public static IEnumerable<FeedbackSummary> Of(Story story)
    {
        foreach (IGrouping<string, FeedbackEntry> type in story.Feedback.GroupBy(entry => entry.Type))
        {
            foreach ((string period, int? days) in Spans)
            {
                yield return Summary(story, type.Key, null, period, days, type);
            }

            foreach (IGrouping<string, FeedbackEntry> page in type.Where(entry => entry.Page is not null).GroupBy(entry => entry.Page!))
            {
                yield return Summary(story, type.Key, page.Key, "all_time", null, page);
                yield return Summary(story, type.Key, page.Key, "monthly", 30, page);
            }
        }
    }

    private static FeedbackSummary Summary(Story story, string type, string? page, string period, int? days, IEnumerable<FeedbackEntry> entries)
    {
        RowKey key = story.Tenant.Key.Child($"{type}/{page}/{period}");
        DateTimeOffset from = days is { } span ? story.Instant.AddDays(-span) : DateTimeOffset.MinValue;
        return new FeedbackSummary(
            story.Context.Id("feedback_summaries", key), story.Tenant, type, page, period, story.Instant, [.. entries.Where(entry => entry.At >= from)]);
    }
}
