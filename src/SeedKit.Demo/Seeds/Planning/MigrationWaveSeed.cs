using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>The table <c>migration_waves</c>.</summary>
internal sealed class MigrationWaveSeed(Stories stories) : EngagementSeed<Wave>("migration_waves", stories)
{
    protected override IEnumerable<Wave> Facts(Story story) => story.Waves;

    protected override void DefineOthers(SeedColumns<Wave> columns) => columns
        .Add("master_flow_id", row => row.Flow.FlowId)
        .Add("wave_number", row => row.Number)
        .Add("name", row => row.Schedule.Name)
        .Add("description", row => row.Description)
        .Add("status", row => row.Status)
        .Add("planned_start_date", row => row.PlannedStart)
        .Add("planned_end_date", row => row.PlannedEnd)
        .Add("actual_start_date", row => row.Schedule.ActualStart)
        .Add("actual_end_date", row => row.Schedule.ActualEnd)
        .Add("total_assets", row => row.Assets.Count)
        .Add("completed_assets", row => row.Migrated)
        .Add("failed_assets", row => row.Failed)
        .Add("estimated_cost", row => row.Cost)
        .Add("actual_cost", row => row.CostSpent)
        .Add("estimated_effort_hours", row => row.Hours)
        .Add("actual_effort_hours", row => row.HoursSpent)
        .Add("created_at", row => row.Created)
        .Add("updated_at", row => row.Schedule.ActualEnd ?? row.Schedule.ActualStart ?? row.Created)
        .Add("created_by", row => row.Author?.Id);
}
