using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>The table <c>sixr_question_responses</c>.</summary>
internal sealed class SixrResponseSeed(Stories stories) : EngagementSeed<Response>("sixr_question_responses", stories)
{
    protected override IEnumerable<Response> Facts(Story story) =>
        from analysis in story.Analyses
        from iteration in analysis.Iterations
        from answer in iteration.Answers
        select new Response(story.Context.Id("sixr_question_responses", ((RowKey)iteration.Id).Child(answer.Question)), iteration, answer);

    protected override void DefineOthers(SeedColumns<Response> columns) => columns
        .Add("analysis_id", row => row.Iteration.Analysis.Id)
        .Add("iteration_number", row => row.Iteration.Number)
        .Add("question_id", row => row.Answer.Question)
        .Add("response_value", row => row.Answer.Value)
        .Add("response_text", row => row.Answer.Text)
        .Add("confidence", (row, random) => row.Answer.Source == "user" ? random.Pick<decimal>([0.800m, 0.900m, 1.000m]) : random.Around(0.60m, 0.95m, 3))
        .Add("source", row => row.Answer.Source)
        .Add("response_time", (row, random) => row.Answer.Source == "user" ? random.Decimal(6, 240, 3) : (decimal?)null)
        .Add("validation_status", row => row.Answer.Validation)
        .Add("validation_errors", row => row.Answer.Errors.Count == 0 ? (Json?)null : Json.Array(row.Answer.Errors))
        .Add("created_by", row => row.Answer.Person?.Id)
        .Add("created_at", row => row.Iteration.Created)
        .Add("updated_at", row => row.Iteration.Created);
}
