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
            .. from item in (from run in assessed.Runs
                             where run.Completed is not null
                             from application in run.Applications
                             where application.Strategy is not null
                             select (run, application)).Index()
               let run = item.Item.run
               let application = item.Item.application
               select Make(story, item.Index, run, application, [.. findings[(run.Id, application.Id)]],
                   [.. overrides[(run.Id, application.Id)].Where(found => found is { Kind: "exception", Rationale: not null }).Select(found => found.Rationale!)],
                   application.Wave is null ? [] : [.. groups[(application.Wave, application.Department)].Where(other => other.Id != application.Id).Take(3).Select(other => other.Name)]),
        ];
    }

    private static Decision Make(
        Story story, int place, AssessmentRun run, AssetView application, DebtFinding[] findings, string[] exceptions, string[] companions)
    {
        RowKey key = ((RowKey)run.Id).Child(application.Name);
        bool alone = !run.IsPilot && place % 9 == 3;
        PersonView? editor = run.IsPilot || alone ? null : EditorAt(story, key, place);
        return new Decision(
            story.Context.Id(Kind, key), run, application,
            alone ? null : story.Stream(Kind, key, "confidence").Around(editor is null ? 0.70m : 0.55m, editor is null ? 0.97m : 0.80m, 3),
            editor is null ? application.Strategy! : Strategies.Neighbour(application.Strategy!),
            editor, findings.Max(finding => finding.Score), findings, exceptions, companions);
    }

    // Who overruled the agents, if anybody did. Dealt out, so that somebody did so several times and somebody once in every profile.
    private static PersonView? EditorAt(Story story, RowKey key, int place)
    {
        IReadOnlyList<PersonView> editors = story.Tenant.Editors;
        return place switch
        {
            _ when editors.Count == 0 => null,
            1 or 4 => editors[0],
            7 => editors[^1],
            > 7 when place % 5 == 2 => story.Stream(Kind, key, "editor").Pick([.. editors.Take(Math.Max(1, editors.Count - 1))]),
            _ => null,
        };
    }
}
