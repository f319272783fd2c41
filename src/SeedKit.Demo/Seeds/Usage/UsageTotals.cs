using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Usage;

/// <summary>The totals that the platform keeps: per day, week and month, of all requests and per model; per month also by user, page and feature.</summary>
internal static class UsageTotals
{
    private static readonly string[] Periods = ["daily", "weekly", "monthly"];

    private sealed record Dimensions(Guid? User = null, string? Provider = null, string? Model = null, string? Page = null, string? Feature = null);

    public static IEnumerable<UsageTotal> Of(Story story) =>
        Periods.SelectMany(period => Of(story, period));

    /// <summary>The first moment of the period that a time falls in, in UTC; weeks begin on Monday (ISO 8601).</summary>
    public static DateTimeOffset Start(string period, DateTimeOffset time)
    {
        DateTimeOffset day = new(time.UtcDateTime.Date, TimeSpan.Zero);
        return period switch
        {
            "daily" => day,
            "weekly" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => day.AddDays(1 - day.Day),
        };
    }

    /// <summary>The first moment after the period.</summary>
    public static DateTimeOffset End(string period, DateTimeOffset start) => period switch
    {
        "daily" => start.AddDays(1),
        "weekly" => start.AddDays(7),
        _ => start.AddMonths(1),
    };

    private static IEnumerable<UsageTotal> Of(Story story, string period)
    {
        foreach (IGrouping<DateTimeOffset, LlmRequest> requests in story.Requests.GroupBy(request => Start(period, request.At)))
        {
            foreach (IGrouping<Dimensions, LlmRequest> group in requests.SelectMany(request => Keys(period, request)).GroupBy(pair => pair.Key, pair => pair.Request))
            {
                yield return Total(story, period, requests.Key, group.Key, [.. group]);
            }
        }
    }

    private static IEnumerable<(Dimensions Key, LlmRequest Request)> Keys(string period, LlmRequest request)
    {
        yield return (new(), request);
        yield return (new(Provider: request.Price.Provider, Model: request.Price.Model), request);
        if (period == "monthly" && request.Person is { } person)
        {
            yield return (new(User: person.Id), request);
        }

        if (period == "monthly" && request.Feature.Page is { } page)
        {
            yield return (new(Page: page), request);
        }

        if (period == "monthly" && request.Feature.Name is { } feature)
        {
            yield return (new(Feature: feature), request);
        }
    }

    private static UsageTotal Total(Story story, string period, DateTimeOffset start, Dimensions of, LlmRequest[] requests)
    {
        RowKey key = story.Tenant.Key.Child(period).Child(start.ToUnixTimeSeconds())
            .Child($"{of.User}/{of.Provider}/{of.Model}/{of.Page}/{of.Feature}");
        DateTimeOffset end = End(period, start);
        DateTimeOffset calculated = end.AddMinutes(15) < story.Instant ? end.AddMinutes(15) : story.Instant;
        return new UsageTotal(
            story.Context.Id("llm_usage_summary", key), story.Tenant, period, start, end, calculated,
            of.User, of.Provider, of.Model, of.Page, of.Feature, requests);
    }
}
