using SeedKit.Demo.Seeds.Assessments;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>The table <c>sixr_recommendations</c>.</summary>
internal sealed class SixrRecommendationSeed(Stories stories) : EngagementSeed<Recommendation>("sixr_recommendations", stories)
{
    protected override IEnumerable<Recommendation> Facts(Story story) => Recommendation.Of(story);

    // What a person adds is an opinion: it has no scores, and no more reasons than were given.
    protected override void DefineOthers(SeedColumns<Recommendation> columns) => columns
        .Add("analysis_id", row => row.Iteration.Analysis.Id)
        .Add("iteration_number", row => row.Iteration.Number)
        .Add("recommended_strategy", row => row.Strategy)
        .Add("confidence_score", row => row.Confidence)
        .Add("strategy_scores", row => row.Author is null ? Scores.Of(row.Iteration.Id, row.Strategy) : (Json?)null)
        .Add("key_factors", row => row.Author is not null ? (Json?)null
            : Json.Array(row.Iteration.Weights.OrderByDescending(weight => weight.Value).ThenBy(weight => weight.Key, StringComparer.Ordinal).Take(3).Select(weight => weight.Key)))
        .Add("assumptions", row => row.Author is null ? Json.Array("Load stays within a fifth of today's", "The owner is available for acceptance") : (Json?)null)
        .Add("next_steps", row => row.Author is null ? Json.Array(NextStep(row.Strategy), "Confirm the wave with the owner") : (Json?)null)
        .Add("estimated_effort", row => Effort(row.Strategy))
        .Add("estimated_timeline", row => Timeline(row.Strategy))
        .Add("estimated_cost_impact", row => row.Author is not null ? null : row.Strategy switch { "retire" or "retain" => "low", "refactor" or "repurchase" => "high", _ => "medium" })
        .Add("risk_factors", row => row.Author is null ? Json.Array(row.Strategy == "rehost" ? "Debt of today moves along" : "Change and move at the same time") : (Json?)null)
        .Add("business_benefits", row => row.Author is null ? Json.Array(Strategies.Reason(row.Strategy)) : (Json?)null)
        .Add("technical_benefits", row => row is { Author: null, Strategy: not ("retire" or "retain") } ? Json.Array("Patches within days", "Environment built from code") : (Json?)null)
        .Add("created_at", row => row.Iteration.Ended ?? row.Iteration.Created)
        .Add("updated_at", row => row.Iteration.Ended ?? row.Iteration.Created)
        .Add("created_by", row => row.Author?.Id);

    private static string NextStep(string strategy) => strategy switch
    {
        "rehost" => "Measure load for two weeks to choose sizes",
        "replatform" => "Test the managed database with a copy of the data",
        "repurchase" => "Invite three vendors with the same five use cases",
        "refactor" => "Cut the first service along the order process",
        "retire" => "Archive the data and announce the end to the last users",
        _ => "Look again in a year",
    };

    private static string? Effort(string strategy) => strategy switch
    {
        "retire" or "rehost" => "low",
        "replatform" or "repurchase" => "medium",
        "refactor" => "high",
        _ => null,
    };

    // After strategies.base_effort_weeks of the reference parameters.
    private static string? Timeline(string strategy) => strategy switch
    {
        "rehost" => "4 to 6 weeks",
        "replatform" => "8 to 12 weeks",
        "repurchase" => "3 to 5 months",
        "refactor" => "6 to 9 months",
        "retire" => "2 to 4 weeks",
        _ => null,
    };
}
