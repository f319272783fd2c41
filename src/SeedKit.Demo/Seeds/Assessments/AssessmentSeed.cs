using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>assessments</c>.</summary>
internal sealed class AssessmentSeed(Stories stories) : EngagementSeed<Judgement>("assessments", stories)
{
    protected override IEnumerable<Judgement> Facts(Story story) => Judgements.Of(story);

    protected override void DefineOthers(SeedColumns<Judgement> columns) => columns
        .Add("migration_id", row => row.Migration.Id)
        .Add("master_flow_id", row => row.Flow.FlowId)
        .Add("asset_id", row => row.Asset?.Id)
        .Add("assessment_type", row => row.Kind)
        .Add("status", row => row.Status)
        .Add("title", row => $"{Title(row.Kind)}: {row.Asset?.Name ?? row.Migration.Name}")
        .Add("description", (row, random) => random.Chance(70) ? Description(row) : null)
        .Add("overall_score", row => row.Score)
        .Add("risk_level", row => row.Risk)
        .Add("confidence_level", (row, random) => row.Done ? random.Around(0.65m, 0.98m, 3) : (decimal?)null)
        .Add("recommended_strategy", row => row.Strategy)
        .Add("alternative_strategies", (row, random) => row.Strategy is { } strategy
            ? Json.Array(Json.Object(("strategy", Strategies.Neighbour(strategy)), ("score", random.Int(30, 60)))) : (Json?)null)
        .Add("strategy_rationale", row => row.Strategy is { } strategy ? Strategies.Reason(strategy) : null)
        .Add("current_cost", row => row.CurrentCost)
        .Add("estimated_migration_cost", row => row.MoveCost)
        .Add("estimated_target_cost", row => row.TargetCost)
        .Add("cost_savings_potential", row => row.Savings)
        .Add("roi_months", row => row.PaybackMonths)
        .Add("identified_risks", row => row.Done && row.Old.Count > 0 ? Json.Array(row.Old.Select(Risk)) : (Json?)null)
        .Add("risk_mitigation", row => row.Done && row.Old.Count > 0 ? Json.Array(row.Old.Select(old => $"Renew {old.Product} before the move, or close its segment to the outside.")) : (Json?)null)
        .Add("blockers", row => !row.Done ? (Json?)null : Json.Array(row.Asset?.Strategy == "rehost" ? row.Old.Select(old => $"{old.Product} cannot be moved as it is.") : []))
        .Add("dependencies_impact", row => row.Done && row.Kind is "six_r_analysis" or "business_impact"
            ? Json.Object(("move_together", row.Asset?.Criticality is "critical" or "high")) : (Json?)null)
        .Add("technical_complexity", row => row.Done ? row.Asset?.Complexity : null)
        .Add("compatibility_score", (row, random) => row.Done && row.Kind is "six_r_analysis" or "technical_assessment"
            ? Math.Max(5, random.Decimal(78, 97, 1) - (row.Old.Count * 20)) : (decimal?)null)
        .Add("modernization_opportunities", row => row.Done && row.Kind == "technical_assessment"
            ? Json.Array("Managed database", "Automated builds and releases") : (Json?)null)
        .Add("performance_impact", (row, random) => row.Done && row.Kind == "technical_assessment"
            ? Json.Object(("latency_change_ms", random.Int(-4, 9)), ("throughput_change_percent", random.Int(-5, 30))) : (Json?)null)
        .Add("business_criticality", row => row.Asset?.Criticality)
        .Add("downtime_requirements", (row, random) => row.Done && row.Kind is "six_r_analysis" or "business_impact"
            ? Json.Object(("maximum_hours", row.Asset?.Criticality == "critical" ? 2 : random.Int(4, 24)), ("window", "Saturday 20:00 to Sunday 18:00")) : (Json?)null)
        .Add("user_impact", row => row.Done && row.Kind == "business_impact" ? "Sign-in by the new address; nothing else changes for users." : null)
        .Add("compliance_considerations", row => row.Done && row.Kind == "compliance_review"
            ? Json.Array("Data stays in the region", "Access by administrators is recorded") : (Json?)null)
        .Add("ai_insights", row => row.Done && row.Person is null ? Json.Array($"Assessed against {row.Old.Count} known end-of-support dates.") : (Json?)null)
        .Add("ai_confidence", (row, random) => row.Done && row.Person is null ? random.Around(0.66m, 0.97m, 3) : (decimal?)null)
        .Add("ai_model_version", row => row.Person is null ? "claude-3-5-sonnet-20240620" : null)
        .Add("estimated_effort_hours", row => row.Hours)
        .Add("estimated_duration_days", row => row.Hours is { } hours ? (int)Math.Ceiling(hours / 16) : (int?)null)
        .Add("recommended_wave", row => row.Done ? row.Asset?.Wave : null)
        .Add("prerequisites", row => row.Done ? Json.Array("Owner has confirmed the data of the inventory") : (Json?)null)
        .Add("assessor", (row, random) => row.Person?.Name ?? (random.Chance(92) ? row.Agent : null))
        .Add("assessment_date", row => row.Date)
        .Add("review_date", row => row.Reviewed)
        .Add("approval_date", row => row.Approved)
        .Add("created_at", row => row.Date)
        .Add("updated_at", row => row.Approved ?? row.Reviewed ?? row.Date);

    private static string Title(string kind) => kind switch
    {
        "six_r_analysis" => "Strategy",
        "risk_assessment" => "Risks of the move",
        "cost_analysis" => "Costs before and after",
        "technical_assessment" => "Technical assessment",
        "business_impact" => "Impact on the business",
        "security_assessment" => "Security assessment",
        _ => "Compliance review",
    };

    private static string Description(Judgement row) => row.Kind switch
    {
        "six_r_analysis" => "Weighs the six strategies by value, complexity, urgency, compliance, cost and risk.",
        "cost_analysis" => "Running costs of a year today and on the target, and what the move costs once.",
        "security_assessment" => $"Looks at products without support; found {row.Old.Count}.",
        _ => "Based on the inventory, the dependencies and a conversation with the owner.",
    };

    private static Json Risk(EndOfSupport old) =>
        Json.Object(("risk", $"{old.Product} receives no security updates."), ("likelihood", "high"), ("impact", "high"));
}
