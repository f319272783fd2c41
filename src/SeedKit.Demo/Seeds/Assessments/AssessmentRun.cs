using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>One run of the assessment over a selection of applications; a row of <c>assessment_flows</c>.</summary>
/// <remarks>Completed: null until it is. Again: the application that an earlier run had assessed and this one looks at a second time; null for none.</remarks>
internal sealed record AssessmentRun(
    Guid Id, TenantView Tenant, FlowView Flow, AssessmentStage Stage, DateTimeOffset Created, DateTimeOffset? Completed, IReadOnlyList<AssetView> Applications, AssetView? Again) : IEngagementFact
{
    /// <summary>Whether it is the run of the pilot: one application, looked at as a whole and asked for its strategy only.</summary>
    public bool IsPilot => Tenant.PilotApplication is { } pilot && Applications is [AssetView only] && only.Id == pilot.Id;

    /// <summary>The applications that this run is the first to look at.</summary>
    public IEnumerable<AssetView> New => Applications.Where(application => application.Id != Again?.Id);

    /// <summary>The applications that planning may take over: of a completed run, those that have a wave.</summary>
    public IEnumerable<AssetView> Ready => Completed is null ? [] : Applications.Where(application => application.Wave is not null);
}
