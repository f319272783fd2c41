using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Feedback;

/// <summary>Counts and averages over the feedback of one type, of one page or all, in the span before the calculation.</summary>
/// <remarks>Page: null for all pages together. Period: label of <c>feedback_period</c>.</remarks>
internal sealed record FeedbackSummary(
    Guid Id, TenantView Tenant, string Type, string? Page, string Period, DateTimeOffset Calculated, IReadOnlyList<FeedbackEntry> Entries) : IEngagementFact
{
    /// <summary>Below this number a trend would be noise and is left out.</summary>
    public const int EnoughForTrend = 5;

    private static readonly string[] Statuses = ["new", "reviewed", "resolved"];
    private static readonly string[] Categories = ["general", "ui", "performance", "feature", "bug"];

    /// <summary>To two digits; 0 when nobody rated.</summary>
    public decimal AverageRating => Average(Entries) ?? 0;

    public Json StatusCounts => Json.Object(Statuses.Select(status => (status, (Json)Entries.Count(entry => entry.Status == status))));

    public Json CategoryCounts => Json.Object(Categories.Select(category => (category, (Json)Entries.Count(entry => entry.Category == category))));

    public Json RatingDistribution =>
        Json.Object(Enumerable.Range(1, 5).Select(rating => ($"{rating}", (Json)Entries.Count(entry => entry.Rating == rating))));

    public Json? FeedbackTrend => Trend(entries => entries.Count());

    public Json? RatingTrend => Trend(entries => Average(entries));

    private static decimal? Average(IEnumerable<FeedbackEntry> entries)
    {
        int[] ratings = [.. entries.Where(entry => entry.Rating is not null).Select(entry => entry.Rating!.Value)];
        return ratings.Length == 0 ? null : Math.Round((decimal)ratings.Sum() / ratings.Length, 2, MidpointRounding.AwayFromZero);
    }

    // By day, in UTC: every span divides into days.
    private Json? Trend(Func<IEnumerable<FeedbackEntry>, Json> value) => Entries.Count < EnoughForTrend
        ? (Json?)null
        : Json.Object(Entries.GroupBy(entry => entry.At.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            .Select(day => (day.Key, value(day))));
}
