using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>The table <c>sixr_analysis_parameters</c>: one row for each round.</summary>
internal sealed class SixrParametersSeed(Stories stories) : EngagementSeed<RoundParameters>("sixr_analysis_parameters", stories)
{
    protected override IEnumerable<RoundParameters> Facts(Story story) =>
        from analysis in story.Analyses
        from iteration in analysis.Iterations
        select new RoundParameters(story.Context.Id("sixr_analysis_parameters", iteration.Id), iteration);

    protected override void DefineOthers(SeedColumns<RoundParameters> columns)
    {
        _ = columns
            .Add("analysis_id", row => row.Iteration.Analysis.Id)
            .Add("iteration_number", row => row.Iteration.Number);
        foreach (string parameter in Analyses.Parameters)
        {
            _ = columns.Add(parameter, row => (decimal)row.Iteration.Weights[parameter]);
        }

        _ = columns
            .Add("application_type", row => row.Iteration.Analysis.ApplicationType)
            .Add("parameter_source", row => row.Source)
            .Add("confidence_level", (row, random) => row.Source == "agent_suggestion" ? random.Around(0.60m, 0.90m, 3) : 1.000m)
            .Add("created_by", row => row.Author?.Id)
            .Add("updated_by", row => row.Corrector?.Id)
            .Add("created_at", row => row.Iteration.Created)
            .Add("updated_at", row => row.Iteration.Created)
            .Add("parameter_notes", row => row.Iteration.Number > 1 ? "Changed after the workshop with the owners." : null)
            .Add("validation_status", row => row.Iteration.Status switch { "pending" => "pending", "failed" => "invalid", _ => "valid" });
    }
}
