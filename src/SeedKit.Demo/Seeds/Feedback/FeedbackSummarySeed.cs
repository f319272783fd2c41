using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Feedback;

/// <summary>The table <c>feedback_summaries</c>.</summary>
internal sealed class FeedbackSummarySeed(Stories stories) : EngagementSeed<FeedbackSummary>("feedback_summaries", stories)
{
    protected override IEnumerable<FeedbackSummary> Facts(Story story) => FeedbackSummaries.Of(story);

    protected override void DefineOthers(SeedColumns<FeedbackSummary> columns) => columns
        .Add("feedback_type", row => row.Type)
        .Add("page", row => row.Page)
        .Add("time_period", row => row.Period)
        .Add("total_feedback", row => row.Entries.Count)
        .Add("average_rating", row => row.AverageRating)
        .Add("status_counts", row => row.StatusCounts)
        .Add("rating_distribution", row => row.RatingDistribution)
        .Add("category_counts", row => row.CategoryCounts)
        .Add("feedback_trend", row => row.FeedbackTrend)
        .Add("rating_trend", row => row.RatingTrend)
        .Add("last_calculated", row => row.Calculated)
        .Add("calculation_duration_ms", (row, random) => random.Chance(90) ? random.Int(3, 12) + row.Entries.Count : (int?)null);
}
