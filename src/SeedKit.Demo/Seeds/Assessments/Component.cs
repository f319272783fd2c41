using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>A part of an application, as a run found it in the technology stack.</summary>
/// <remarks>Kind: such as frontend, backend, database. Technologies: null when not detected. Needs: names of the components that this one calls; null when not detected.</remarks>
internal sealed record Component(
    Guid Id, AssessmentRun Run, AssetView Application, string Name, string Kind, IReadOnlyList<string>? Technologies, IReadOnlyList<string>? Needs) : IEngagementFact
{
    public TenantView Tenant => Run.Tenant;
}
