using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>One run of the assessment over a selection of applications; a row of <c>assessment_flows</c>.</summary>
/// <remarks>Completed: null until it is.</remarks>
internal sealed record AssessmentRun(
    Guid Id, TenantView Tenant, FlowView Flow, AssessmentStage Stage, DateTimeOffset Created, DateTimeOffset? Completed, IReadOnlyList<AssetView> Applications) : IEngagementFact
{
    /// <summary>The applications that planning may take over: of a completed run, those that have a wave.</summary>
    public IEnumerable<AssetView> Ready => Completed is null ? [] : Applications.Where(application => application.Wave is not null);
}
