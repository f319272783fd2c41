using SeedKit.Demo.Seeds.Planning;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>sixr_decisions</c>.</summary>
internal sealed class SixrDecisionSeed(Stories stories) : EngagementSeed<Decision>("sixr_decisions", stories)
{
    protected override IEnumerable<Decision> Facts(Story story) => story.Assessments.Decisions;

    // Who decides alone gives neither reasons nor estimates.
    protected override void DefineOthers(SeedColumns<Decision> columns) => columns
        .Add("assessment_flow_id", row => row.Run.Id)
        .Add("application_id", row => row.Application.Id)
        .Add("application_name", row => row.Application.Name)
        .Add("overall_strategy", row => row.Strategy)
        .Add("confidence_score", row => row.Confidence)
        .Add("rationale", row => row.Confidence is null ? null : Strategies.Reason(row.Strategy))
        .Add("architecture_exceptions", row => Json.Array(row.Exceptions))
        .Add("tech_debt_score", row => row.DebtScore)
        .Add("risk_factors", row => Json.Array(row.Findings.Where(finding => finding.Severity is "high" or "critical").Select(finding => finding.Description)))
        .Add("move_group_hints", row => Json.Array(row.Companions))
        .Add("estimated_effort_hours", row => row.Confidence is null ? (decimal?)null : row.Hours)
        .Add("estimated_cost", row => row.Confidence is null ? (decimal?)null : row.Hours * Effort.HourlyRate)
        .Add("user_modifications", row => row.Editor is null ? (Json?)null
            : Json.Object(("overall_strategy", Json.Object(("old", row.Recommended), ("new", row.Strategy)))))
        .Add("modified_by", row => row.Editor?.Id)
        .Add("modified_at", row => row.Editor is null ? (DateTimeOffset?)null : row.Made)
        .Add("app_on_page_data", row => row.Ready ? OnePage(row) : (Json?)null)
        .Add("decision_factors", (row, random) => row.Confidence is null ? (Json?)null : Factors(random))
        .Add("ready_for_planning", row => row.Ready)
        .Add("created_at", row => row.Made)
        .Add("updated_at", row => row.Made);

    private static Json OnePage(Decision row) => Json.Object(
        ("application", row.Application.Name), ("department", row.Application.Department), ("owner", row.Application.BusinessOwner),
        ("strategy", row.Strategy), ("wave", row.Application.Wave), ("technology", row.Application.TechnologyStack),
        ("monthly_cost", row.Application.MonthlyCost), ("findings", row.Findings.Count));

    // Shares in per cent; the last takes the rest, so that they add up.
    private static Json Factors(RandomStream random)
    {
        int value = random.Int(20, 40), complexity = random.Int(15, 30), cost = random.Int(10, 20);
        return Json.Object(("business_value", value), ("technical_complexity", complexity), ("cost", cost), ("risk", 100 - value - complexity - cost));
    }
}
