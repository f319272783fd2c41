using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The judgements of a tenant: a strategy for each application, and whatever else its nature calls for.</summary>
internal static class Judgements
{
    private const string Kind = "assessments";
    private static readonly string[] Levels = ["low", "medium", "high", "critical"];

    public static IEnumerable<Judgement> Of(Story story)
    {
        foreach (AssessmentRun run in story.Assessments.Runs)
        {
            foreach (AssetView application in run.New)
            {
                foreach (string kind in run.IsPilot ? ["six_r_analysis"] : Kinds(story, application))
                {
                    yield return Make(story, run, application, kind, [application]);
                }
            }
        }

        if (story.Assessments.Runs is [AssessmentRun first, ..])
        {
            AssetView[] pillars = [.. story.Tenant.Assets.Where(asset => asset is { Type: not "application", Criticality: "critical", Wave: not null })];
            foreach (AssetView pillar in story.Stream(Kind, story.Tenant.Key, "pillars").Sample(pillars, story.Count(3, 12, 2, 4)))
            {
                yield return Make(story, first, pillar, "technical_assessment", [pillar]);
            }

            AssetView[] scope = [.. story.Tenant.Assets.Where(asset => asset.Wave is not null)];
            foreach (string kind in (string[])["risk_assessment", "cost_analysis", "business_impact"])
            {
                yield return Make(story, first, null, kind, scope);
            }
        }
    }

    // What an asset is decides what is asked about it; two kinds are samples.
    private static IEnumerable<string> Kinds(Story story, AssetView application)
    {
        yield return "six_r_analysis";
        if (EndOfSupport.Of(application, story.Instant).Count > 0)
        {
            yield return "security_assessment";
        }

        if (application.Complexity is "high" or "critical")
        {
            yield return "technical_assessment";
        }

        if (application.Criticality == "critical" || (application.Criticality == "high" && story.Stream(Kind, application.Id, "compliance_sample").Chance(40)))
        {
            yield return "compliance_review";
        }

        if (application.MonthlyCost is not null && story.Stream(Kind, application.Id, "cost_sample").Chance(25))
        {
            yield return "cost_analysis";
        }

        if (story.Stream(Kind, application.Id, "impact_sample").Chance(15))
        {
            yield return "business_impact";
        }
    }

    private static Judgement Make(Story story, AssessmentRun run, AssetView? asset, string kind, AssetView[] scope)
    {
        RowKey key = ((RowKey)(asset?.Id ?? run.Tenant.EngagementId)).Child(kind);
        IReadOnlyList<EndOfSupport> old = asset is null ? [] : EndOfSupport.Of(asset, run.Created);
        string status = run.Stage switch
        {
            { IsCompleted: true } => story.Stream(Kind, key, "status").Weighted(("completed", 20), ("reviewed", 25), ("approved", 45), ("rejected", 10)),
            { Done: > 1 } => story.Stream(Kind, key, "status").Weighted(("in_progress", 60), ("completed", 40)),
            _ => "pending",
        };
        if (asset is { Strategy: null } && status is not "pending")
        {
            status = "in_progress";
        }

        bool done = status is not ("pending" or "in_progress");
        DateTimeOffset date = run.Created.AddHours(story.Stream(Kind, key, "date").Int(1, 30));
        date = date < story.Instant ? date : story.Instant;
        DateTimeOffset? reviewed = status is "reviewed" or "approved" or "rejected" ? Before(story, date.AddDays(story.Stream(Kind, key, "review").Int(1, 4))) : null;
        PersonView? person = run.Tenant.Editors.Count > 0 && story.Stream(Kind, key, "by_person").Chance(18) ? story.Stream(Kind, key, "assessor").Pick(run.Tenant.Editors) : null;
        return new Judgement(
            story.Context.Id(Kind, key), run.Tenant, run.Flow, run.IsPilot ? run.Tenant.Pilot! : run.Tenant.Main, asset, kind, status, person,
            kind is "six_r_analysis" or "business_impact" ? "sixr_strategist" : kind is "cost_analysis" ? "cost_estimator" : "risk_assessor",
            done ? Score(story, key, asset, old.Count) : null, date, reviewed,
            status == "approved" ? Before(story, reviewed!.Value.AddDays(1)) : null, old, scope);
    }

    // Complexity and products without support cost points; the rest is what the numbers do not say.
    private static decimal Score(Story story, RowKey key, AssetView? asset, int old)
    {
        int complexity = asset?.Complexity is { } level ? Array.IndexOf(Levels, level) : 1;
        return Math.Clamp(94 - (17 * complexity) - (11 * old) + story.Stream(Kind, key, "score").Around(-10, 6, 1), 5, 99);
    }

    private static DateTimeOffset Before(Story story, DateTimeOffset time) => time < story.Instant ? time : story.Instant;
}
