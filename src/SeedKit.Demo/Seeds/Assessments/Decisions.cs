using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The decisions of the completed runs.</summary>
internal static class Decisions
{
    private const string Kind = "sixr_decisions";

    public static IReadOnlyList<Decision> Of(Story story, Assessed assessed)
    {
        ILookup<(Guid, Guid), DebtFinding> findings = assessed.Findings.ToLookup(finding => (finding.Run.Id, finding.Application.Id));
        ILookup<(Guid, Guid), Override> overrides = assessed.Overrides.ToLookup(found => (found.Run.Id, found.Application.Id));
        ILookup<(int?, string?), AssetView> groups = story.Tenant.Applications.ToLookup(application => (application.Wave, application.Department));
        return
        [
            .. from run in assessed.Runs
               where run.Completed is not null
               from application in run.Applications
               where application.Strategy is not null
               select Make(story, run, application, [.. findings[(run.Id, application.Id)]],
                   [.. overrides[(run.Id, application.Id)].Where(found => found is { Kind: "exception", Rationale: not null }).Select(found => found.Rationale!)],
                   application.Wave is null ? [] : [.. groups[(application.Wave, application.Department)].Where(other => other.Id != application.Id).Take(3).Select(other => other.Name)]),
        ];
    }

    private static Decision Make(
        Story story, AssessmentRun run, AssetView application, DebtFinding[] findings, string[] exceptions, string[] companions)
    {
        RowKey key = ((RowKey)run.Id).Child(application.Name);
        bool alone = story.Stream(Kind, key, "alone").Chance(8);
        bool overruled = !alone && run.Tenant.Editors.Count > 0 && story.Stream(Kind, key, "overruled").Chance(22);
        return new Decision(
            story.Context.Id(Kind, key), run, application,
            alone ? null : story.Stream(Kind, key, "confidence").Around(overruled ? 0.55m : 0.70m, overruled ? 0.80m : 0.97m, 3),
            overruled ? Strategies.Neighbour(application.Strategy!) : application.Strategy!,
            overruled ? story.Stream(Kind, key, "editor").Pick(run.Tenant.Editors) : null,
            findings.Max(finding => finding.Score), findings, exceptions, companions);
    }
}
