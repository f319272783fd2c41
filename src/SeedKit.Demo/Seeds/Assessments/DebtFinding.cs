using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>A finding of technical debt.</summary>
/// <remarks>Component: null when it concerns the application as a whole, or the machines below it. Severity: label of <c>risk_level</c>. Score: 0 to 100; null when not scored. Agent: null when a person entered it.</remarks>
internal sealed record DebtFinding(
    Guid Id, AssessmentRun Run, AssetView Application, Component? Component, string Category, string Severity, string Description,
    decimal? Hours, string? Impact, decimal? Score, string? Agent) : IEngagementFact
{
    public TenantView Tenant => Run.Tenant;
}
