using SeedKit.Demo.Seeds.Planning;
using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The strategy decided for an application: the one that the asset has.</summary>
/// <remarks>Confidence: null when a person decided alone. Recommended: what the agents had recommended; another strategy where a person overruled them. Editor: who changed the recommendation; null when untouched. DebtScore: the highest of its findings; null when none is scored.</remarks>
internal sealed record Decision(
    Guid Id, AssessmentRun Run, AssetView Application, decimal? Confidence, string Recommended, PersonView? Editor, decimal? DebtScore,
    IReadOnlyList<DebtFinding> Findings, IReadOnlyList<string> Exceptions, IReadOnlyList<string> Companions) : IEngagementFact
{
    public TenantView Tenant => Run.Tenant;

    public string Strategy => Application.Strategy!;

    public DateTimeOffset Made => Run.Completed!.Value;

    public decimal Hours => Effort.Hours(Application);

    public bool Ready => Application.Wave is not null;
}
