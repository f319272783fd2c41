using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>Where an application departs from the standards.</summary>
/// <remarks>Standard: null exactly for additions. Kind: label of <c>architecture_override_type</c>. Judge: null while approval is open.</remarks>
internal sealed record Override(
    Guid Id, AssessmentRun Run, AssetView Application, Standard? Standard, string Kind, string? Rationale, Json? Details, PersonView? Judge) : IEngagementFact
{
    private const string Table = "application_architecture_overrides";

    public TenantView Tenant => Run.Tenant;

    public static IReadOnlyList<Override> Of(Story story, IReadOnlyList<AssessmentRun> runs, IReadOnlyList<Standard> standards)
    {
        var looked = from run in runs
                     where run.Stage.Finished("architecture_minimums")
                     from application in run.New
                     select (run, application);
        IEnumerable<Override> found = looked.Index().SelectMany(item => Of(story, item.Index, item.Item.run, item.Item.application, standards));
        return [.. found.Index().Select(item => item.Item with { Judge = JudgeOf(story, item.Index, item.Item) })];
    }

    private static IEnumerable<Override> Of(Story story, int place, AssessmentRun run, AssetView application, IReadOnlyList<Standard> standards)
    {
        if (EndOfSupport.Of(application, run.Created) is [EndOfSupport old, ..] && standards.Count > 0)
        {
            yield return Make(story, run, application, standards.FirstOrDefault(standard => standard.Theme.Type == "runtime_versions") ?? standards[0], "exception",
                $"{old.Product} stays until the application is replaced; the segment is closed to the outside in the meantime.",
                Json.Object(("product", old.Product), ("until", run.Created.AddMonths(12))));
        }

        if (run.IsPilot)
        {
            yield break; // Its standards were not discussed any further.
        }

        RowKey key = ((RowKey)run.Id).Child(application.Name);
        if (standards.Count > 1 && place % 3 == 1)
        {
            Standard standard = story.Stream(Table, key, "standard").Pick([.. standards.Where(standard => standard.Theme.Versions is null)]);
            yield return Make(story, run, application, standard, "modification",
                place % 2 == 0 ? "The vendor supports the demand in part only; the rest is met by the network." : null, null);
        }

        if (application.Criticality == "critical" || (application.Criticality == "high" && story.Stream(Table, key, "addition").Chance(35)))
        {
            yield return Make(story, run, application, null, "addition",
                "An outage stops the business, so a second region is demanded beyond the standard.", Json.Object(("second_region", true), ("recovery_time_minutes", 30)));
        }
    }

    private static Override Make(Story story, AssessmentRun run, AssetView application, Standard? standard, string kind, string? rationale, Json? details)
    {
        RowKey key = ((RowKey)run.Id).Child(application.Name).Child(kind);
        return new Override(story.Context.Id(Table, key), run, application, standard, kind, rationale, details, null);
    }

    // Every fifth waits for approval, and more of them where the run is still open.
    private static PersonView? JudgeOf(Story story, int place, Override found) =>
        found.Tenant.Managers.Count == 0 || place % 5 == 1 || (!found.Run.Stage.IsCompleted && place % 2 == 1) ? null
            : story.Stream(Table, found.Id, "judge").Deal(found.Tenant.Managers, place == 0);
}
