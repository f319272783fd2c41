using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>The table <c>sixr_iterations</c>.</summary>
internal sealed class SixrIterationSeed(Stories stories) : EngagementSeed<Iteration>("sixr_iterations", stories)
{
    protected override IEnumerable<Iteration> Facts(Story story) => story.Analyses.SelectMany(analysis => analysis.Iterations);

    protected override void DefineOthers(SeedColumns<Iteration> columns) => columns
        .Add("analysis_id", row => row.Analysis.Id)
        .Add("iteration_number", row => row.Number)
        .Add("iteration_name", row => row.Number switch { 1 => "First round", 2 => "After the workshop", _ => null })
        .Add("iteration_reason", row => row.Number == 1 ? null : "The confidence of the round before was below 0.70.")
        .Add("stakeholder_feedback", (row, random) => row.Number > 1 && random.Chance(70) ? random.Pick<string>(
            ["The owners weigh cost higher than we did.", "Compliance must not be traded against speed.", "A year of parallel operation is acceptable."]) : null)
        .Add("parameter_changes", row => row.Number == 1 ? (Json?)null
            : Json.Object(row.Changed.Select(change => (change.Parameter, Json.Object(("old", change.Old), ("new", change.New))))))
        .Add("question_responses", row => row.Answers.Count == 0 ? (Json?)null
            : Json.Object(row.Answers.Where(answer => answer.Validation == "valid").Select(answer => (answer.Question, answer.Value ?? answer.Text))))
        .Add("recommendation_data", row => row.Strategy is { } strategy ? Scores.Of(row.Id, strategy) : (Json?)null)
        .Add("confidence_score", row => row.Confidence)
        .Add("analysis_duration", row => row.Ended is { } ended ? (ended - row.Created).Ticks / TimeSpan.TicksPerMillisecond / 1000m : (decimal?)null)
        .Add("agent_insights", row => row.Strategy is { } strategy ? Json.Array(Assessments.Strategies.Reason(strategy)) : (Json?)null)
        .Add("status", row => row.Status)
        .Add("error_details", row => row.Status == "failed"
            ? Json.Object(("code", "no_load_data"), ("message", "None of the applications has measured utilisation; the answer on active users is not valid.")) : (Json?)null)
        .Add("created_by", row => row.Starter?.Id)
        .Add("created_at", row => row.Created)
        .Add("completed_at", row => row.Ended);
}
