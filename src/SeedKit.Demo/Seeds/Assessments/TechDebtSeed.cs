using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>tech_debt_analysis</c>.</summary>
internal sealed class TechDebtSeed(Stories stories) : EngagementSeed<DebtFinding>("tech_debt_analysis", stories)
{
    protected override IEnumerable<DebtFinding> Facts(Story story) => story.Assessments.Findings;

    protected override void DefineOthers(SeedColumns<DebtFinding> columns) => columns
        .Add("assessment_flow_id", row => row.Run.Id)
        .Add("application_id", row => row.Application.Id)
        .Add("component_id", row => row.Component?.Id)
        .Add("debt_category", row => row.Category)
        .Add("severity", row => row.Severity)
        .Add("description", row => row.Description)
        .Add("remediation_effort_hours", row => row.Hours)
        .Add("impact_on_migration", row => row.Impact)
        .Add("tech_debt_score", row => row.Score)
        .Add("detected_by_agent", row => row.Agent)
        .Add("agent_confidence", (row, random) => row.Agent is null ? (decimal?)null : random.Around(0.70m, 0.98m, 3))
        .Add("created_at", row => row.Run.Created.AddHours(3));
}
