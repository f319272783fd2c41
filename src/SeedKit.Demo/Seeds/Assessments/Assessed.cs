namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>All that the assessment of one tenant brought to light.</summary>
internal sealed class Assessed(Story story)
{
    private ILookup<(Guid Run, Guid Application), Component> ByRun =>
        field ??= Components.ToLookup(component => (component.Run.Id, component.Application.Id));

    private ILookup<Guid, Component> ByApplication => field ??= Components.ToLookup(component => component.Application.Id);

    public IReadOnlyList<AssessmentRun> Runs => field ??= AssessmentRuns.Of(story);

    public IReadOnlyList<Standard> Standards => field ??= Standard.Of(story);

    public IReadOnlyList<Component> Components => field ??= Assessments.Components.Of(story, Runs);

    public IReadOnlyList<Treatment> Treatments => field ??= Treatment.Of(story, Runs, ByApplication);

    public IReadOnlyList<DebtFinding> Findings => field ??= DebtFindings.Of(story, Runs, ByRun);

    public IReadOnlyList<Override> Overrides => field ??= Override.Of(story, Runs, Standards);

    public IReadOnlyList<Decision> Decisions => field ??= Assessments.Decisions.Of(story, this);
}
