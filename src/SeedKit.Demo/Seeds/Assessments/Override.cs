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

    public static IReadOnlyList<Override> Of(Story story, IReadOnlyList<AssessmentRun> runs, IReadOnlyList<Standard> standards) =>
    [
        .. from run in runs
           where run.Stage.Finished("architecture_minimums")
           from application in run.Applications
           from found in Of(story, run, application, standards)
           select found,
    ];

    private static IEnumerable<Override> Of(Story story, AssessmentRun run, AssetView application, IReadOnlyList<Standard> standards)
    {
        RowKey key = ((RowKey)run.Id).Child(application.Name);
        if (EndOfSupport.Of(application, run.Created) is [EndOfSupport old, ..] && standards.Count > 0)
        {
            yield return Make(story, run, application, standards.FirstOrDefault(standard => standard.Theme.Type == "runtime_versions") ?? standards[0], "exception",
                $"{old.Product} stays until the application is replaced; the segment is closed to the outside in the meantime.",
                Json.Object(("product", old.Product), ("until", run.Created.AddMonths(12))));
        }

        if (standards.Count > 1 && story.Stream(Table, key, "modification").Chance(30))
        {
            Standard standard = story.Stream(Table, key, "standard").Pick([.. standards.Where(standard => standard.Theme.Versions is null)]);
            yield return Make(story, run, application, standard, "modification",
                story.Stream(Table, key, "explained").Chance(55) ? "The vendor supports the demand in part only; the rest is met by the network." : null, null);
        }

        if (application.Criticality is "critical" or "high" && story.Stream(Table, key, "addition").Chance(application.Criticality == "critical" ? 60 : 35))
        {
            yield return Make(story, run, application, null, "addition",
                "An outage stops the business, so a second region is demanded beyond the standard.", Json.Object(("second_region", true), ("recovery_time_minutes", 30)));
        }
    }

    private static Override Make(Story story, AssessmentRun run, AssetView application, Standard? standard, string kind, string? rationale, Json? details)
    {
        RowKey key = ((RowKey)run.Id).Child(application.Name).Child(kind);
        IReadOnlyList<PersonView> judges = run.Tenant.Managers;
        bool judged = judges.Count > 0 && story.Stream(Table, key, "judged").Chance(run.Stage.IsCompleted ? 88 : 40);
        return new Override(
            story.Context.Id(Table, key), run, application, standard, kind, rationale, details, judged ? story.Stream(Table, key, "judge").Pick(judges) : null);
    }
}
