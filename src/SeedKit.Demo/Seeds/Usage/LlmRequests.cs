using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Usage;

/// <summary>The requests of a tenant over the last weeks: many on working days, few at weekends.</summary>
internal static class LlmRequests
{
    private const string Kind = "llm_usage_logs";

    public static IReadOnlyList<LlmRequest> Of(Story story)
    {
        List<LlmRequest> requests = [];
        int days = story.Count(36, 45, 34, 45);
        int busiest = story.Count(8, 34, 4, 11);
        for (int day = days - 1; day >= 0; day--)
        {
            bool weekend = story.Instant.AddDays(-day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            int most = weekend ? busiest / 6 : busiest;
            int count = story.Stream(Kind, story.Key(Kind, day), "count").Int(most / 2, most);
            for (int number = 0; number < count; number++)
            {
                requests.Add(Request(story, story.Key(Kind, day).Child(number), day));
            }
        }

        return requests;
    }

    private static LlmRequest Request(Story story, RowKey key, int day)
    {
        TenantView tenant = story.Tenant;
        DateTimeOffset at = story.WorkingHour(Kind, key, day);
        LlmFeature feature = story.Stream(Kind, key, "feature").Weighted([.. LlmFeature.All.Select(item => (item, item.Share))]);
        RandomStream models = story.Stream(Kind, key, "model");
        ModelPrice price = ModelPrice.At(models.Chance(75) ? feature.Models[0] : models.Pick(feature.Models), at);
        LlmFailure? failure = story.Stream(Kind, key, "failure").Chance(6) ? story.Stream(Kind, key, "failure_type").Pick(LlmFailure.All) : null;
        bool counted = failure is null or { Charged: true };
        int output = story.Stream(Kind, key, "output_tokens").Around(feature.OutputFrom, feature.OutputTo);
        return new LlmRequest(
            story.Context.Id(Kind, key), tenant, at, feature, price,
            feature.Page is null || tenant.People.Count == 0 ? null : story.Stream(Kind, key, "user").Pick(tenant.People),
            feature.InFlow ? FlowAt(story, key, at) : null,
            counted ? story.Stream(Kind, key, "input_tokens").Around(feature.InputFrom, feature.InputTo) : null,
            counted ? output : null,
            failure is { Answered: false } ? null : Time(story, key, counted ? output : 0),
            failure);
    }

    // A flow asks while it is under way; afterwards the feature is used from its page, outside any flow.
    private static FlowView? FlowAt(Story story, RowKey key, DateTimeOffset at)
    {
        FlowView[] active = [.. story.Tenant.Flows.Where(flow => flow.Created <= at && at <= (flow.Ended ?? story.Instant))];
        return active.Length == 0 ? null : story.Stream(Kind, key, "flow").Pick(active);
    }

    // A start-up time and some twelve milliseconds for each token of the answer.
    private static int Time(Story story, RowKey key, int output)
    {
        RandomStream stream = story.Stream(Kind, key, "response_time");
        return stream.Int(180, 900) + (output * stream.Int(8, 16));
    }
}
