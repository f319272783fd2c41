using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>The table <c>wave_plans</c>.</summary>
internal sealed class WavePlanSeed(Stories stories) : EngagementSeed<WavePlan>("wave_plans", stories)
{
    private static readonly string[] Prerequisites =
    [
        "Landing zone accepted by security", "Connection to the target with twice the measured throughput", "Runbooks rehearsed in the test environment",
        "Backups restored once on the target", "Owners of all applications have signed the cutover plan",
    ];

    private static readonly string[] Limits =
    [
        "No change between the 27th and the 3rd: month-end closing", "Cutover at weekends only, from Friday 20:00", "No change in December: season freeze",
        "Card data stays in its own network segment",
    ];

    private static readonly string[] Criteria =
    [
        "Response times no worse than before", "No data lost: row counts and checksums agree", "Monitoring and backup run on the target",
        "Way back tested until two days after the cutover",
    ];

    protected override IEnumerable<WavePlan> Facts(Story story) => WavePlan.Of(story);

    protected override void DefineOthers(SeedColumns<WavePlan> columns) => columns
        .Add("migration_id", row => row.Programme.Id)
        .Add("master_flow_id", row => row.Wave.Flow.FlowId)
        .Add("wave_number", row => row.Wave.Number)
        .Add("wave_name", row => row.Wave.IsCancelled ? null : row.Wave.Schedule.Name)
        .Add("description", row => row.Wave.Description)
        .Add("planned_start_date", row => row.Wave.PlannedStart)
        .Add("planned_end_date", row => row.Wave.PlannedEnd)
        .Add("actual_start_date", row => row.Wave.Schedule.ActualStart)
        .Add("actual_end_date", row => row.Wave.Schedule.ActualEnd)
        .Add("total_assets", row => row.Wave.Assets.Count)
        .Add("completed_assets", row => row.Wave.Migrated)
        .Add("estimated_effort_hours", row => row.Wave.Hours)
        .Add("estimated_cost", row => row.Wave.Cost)
        .Add("prerequisites", (row, random) => Json.Array(random.Sample(Prerequisites, row.Wave.Number == 1 ? 5 : 2)))
        .Add("dependencies", row => Json.Array(row.Programme.Waves.Where(wave => wave.Number < row.Wave.Number).TakeLast(row.Wave.Number > 2 ? 2 : 1).Select(wave => (Json)wave.Number)))
        .Add("constraints", (row, random) => Json.Array(random.Sample(Limits, random.Int(0, 3))))
        .Add("overall_risk_level", row => row.Risk)
        .Add("complexity_score", row => row.Complexity)
        .Add("success_criteria", (_, random) => Json.Array(random.Sample(Criteria, 3)))
        .Add("status", row => row.Wave.Status)
        .Add("progress_percentage", row => row.Wave.Progress)
        .Add("ai_recommendations", row => row.Optimised ? Json.Array(Advice(row)) : (Json?)null)
        .Add("optimization_score", (row, random) => row.Optimised ? random.Around(68, 95, 2) : (decimal?)null)
        .Add("created_at", row => row.Wave.Created)
        .Add("updated_at", row => row.Wave.Created);

    private static IEnumerable<string> Advice(WavePlan row)
    {
        yield return row.ComplexAssets > 0
            ? $"Rehearse the cutover: {row.ComplexAssets} of {row.Wave.Assets.Count} assets are of high complexity."
            : "A rehearsal is not needed; no asset is of high complexity.";
        if (row.Wave.Assets.Any(asset => asset.Strategy == "retire"))
        {
            yield return "Switch off what is to be retired first: it frees addresses and licences for the rest.";
        }
    }
}
