using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Usage;

/// <summary>
/// The requests of a tenant over the last weeks: many on working days, few at weekends. A flow that waits to begin has made one,
/// when it was drawn up; viewers leave the models to others, save that the first of them has asked the assistant once.
/// </summary>
internal static class LlmRequests
{
    private const string Kind = "llm_usage_logs";

    public static IReadOnlyList<LlmRequest> Of(Story story)
    {
        int days = story.Count(36, 45, 34, 45);
        // The day before the platform was used, a provider was asked whether it was there, and was not.
        RowKey check = story.Tenant.Key.Child("first check");
        List<LlmRequest> requests = [Ask(story, check, story.WorkingHour(Kind, check, days + 1), LlmFeature.All[^1], null, null, LlmFailure.All.First(way => !way.Answered))];
        int busiest = story.Count(8, 34, 4, 11);
        for (int day = days - 1; day >= 0; day--)
        {
            bool weekend = story.Instant.AddDays(-day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            int most = weekend ? busiest / 6 : busiest;
            int count = story.Stream(Kind, story.Key(Kind, day), "count").Int(most / 2, most);
            for (int number = 0; number < count; number++)
            {
                requests.Add(Request(story, story.Key(Kind, day).Child(number), day, requests.Count));
            }
        }

        foreach (FlowView waiting in story.Tenant.Flows.Where(flow => flow.Status == "pending" && flow.Created > story.Instant.AddDays(1 - days)))
        {
            requests.Add(Ask(story, ((RowKey)waiting.FlowId).Child("drawn up"), waiting.Created.AddSeconds(40), LlmFeature.Named("data_validation"), null, waiting, null));
        }

        if (story.Tenant.People.FirstOrDefault(IsViewer) is { } viewer)
        {
            RowKey key = ((RowKey)viewer.Id).Child("question");
            requests.Add(Ask(story, key, story.WorkingHour(Kind, key, 5), LlmFeature.Named("chat_assistant"), viewer, null, null));
        }

        return requests;
    }

    private static LlmRequest Request(Story story, RowKey key, int day, int place)
    {
        TenantView tenant = story.Tenant;
        DateTimeOffset at = story.WorkingHour(Kind, key, day);
        LlmFeature feature = story.Stream(Kind, key, "feature").Weighted([.. LlmFeature.All.Select(item => (item, item.Share))]);
        // Six in a hundred fail, in each way in turn.
        LlmFailure? failure = place % 17 == 8 ? LlmFailure.All[place / 17 % LlmFailure.All.Count] : null;
        PersonView[] people = [.. tenant.People.Where(person => !IsViewer(person))];
        return Ask(story, key, at, feature, feature.Page is null || people.Length == 0 ? null : story.Stream(Kind, key, "user").Pick(people), feature.InFlow ? FlowAt(story, key, at) : null, failure);
    }

    private static LlmRequest Ask(Story story, RowKey key, DateTimeOffset at, LlmFeature feature, PersonView? person, FlowView? flow, LlmFailure? failure)
    {
        RandomStream models = story.Stream(Kind, key, "model");
        ModelPrice price = ModelPrice.At(models.Chance(75) ? feature.Models[0] : models.Pick(feature.Models), at);
        bool counted = failure is null or { Charged: true };
        int output = story.Stream(Kind, key, "output_tokens").Around(feature.OutputFrom, feature.OutputTo);
        return new LlmRequest(
            story.Context.Id(Kind, key), story.Tenant, at, feature, price, person, flow,
            counted ? story.Stream(Kind, key, "input_tokens").Around(feature.InputFrom, feature.InputTo) : null,
            counted ? output : null,
            failure is { Answered: false } ? null : Time(story, key, counted ? output : 0),
            failure);
    }

    // A flow asks while it is under way; afterwards the feature is used from its page, outside any flow.
    private static FlowView? FlowAt(Story story, RowKey key, DateTimeOffset at)
    {
        FlowView[] active = [.. story.Tenant.Flows.Where(flow => flow.Status != "pending" && flow.Created <= at && at <= (flow.Ended ?? story.Instant))];
        return active.Length == 0 ? null : story.Stream(Kind, key, "flow").Pick(active);
    }

    private static bool IsViewer(PersonView person) => person.Role == "viewer";

    // A start-up time and some twelve milliseconds for each token of the answer.
    private static int Time(Story story, RowKey key, int output)
    {
        RandomStream stream = story.Stream(Kind, key, "response_time");
        return stream.Int(180, 900) + (output * stream.Int(8, 16));
    }
}
