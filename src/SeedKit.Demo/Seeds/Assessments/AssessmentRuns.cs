using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>
/// The runs of a tenant. What has been assessed was so in a completed run; what is merely discovered is what the open runs look at.
/// The second completed run looks again at the first application of the one before it; a pilot has a run of its own.
/// </summary>
internal static class AssessmentRuns
{
    private const string Kind = "assessment_flows";

    public static IReadOnlyList<AssessmentRun> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        if (tenant.Flows.Count == 0)
        {
            return [];
        }

        IReadOnlyList<AssessmentStage> stages = AssessmentStage.Of(tenant.Theme);
        AssetView[] applications = [.. tenant.Applications.Where(application => application.Id != tenant.PilotApplication?.Id)];
        AssetView[] open = [.. applications.Where(application => application.MigrationStatus == "discovered")];
        int unfinished = stages.Count(stage => !stage.IsCompleted);
        if (open.Length < unfinished)
        {
            open = applications[^Math.Min(applications.Length, unfinished)..];
        }

        List<AssessmentRun> runs = [];
        AssetView[] assessed = [.. applications.Except(open)];
        foreach (bool completed in (bool[])[true, false])
        {
            AssessmentStage[] group = [.. stages.Where(stage => stage.IsCompleted == completed)];
            AssetView[] theirs = completed ? assessed : open;
            for (int place = 0; place < group.Length; place++)
            {
                int from = theirs.Length * place / group.Length;
                int to = theirs.Length * (place + 1) / group.Length;
                AssetView? again = completed && place == 1 && runs[0].Applications is [AssetView earlier, ..] ? earlier : null;
                AssetView[] looked = again is null ? theirs[from..to] : [.. theirs[from..to], again];
                FlowView flow = tenant.FlowOf("assessment", completed ? "completed" : "running");
                runs.Add(Make(story, flow, runs.Count, group[place], (decimal)place / group.Length, looked, again));
            }
        }

        if (tenant.PilotApplication is { } pilot)
        {
            runs.Add(Make(story, tenant.PilotFlow("assessment"), runs.Count, stages.First(stage => stage.IsCompleted), 0, [pilot], null));
        }

        return runs;
    }

    // The runs of a flow follow one another; the last one may still be open.
    private static AssessmentRun Make(Story story, FlowView flow, int number, AssessmentStage stage, decimal place, AssetView[] applications, AssetView? again)
    {
        TimeSpan span = (flow.Ended ?? story.Instant) - flow.Created;
        DateTimeOffset created = flow.Created + TimeSpan.FromSeconds(Math.Round(span.TotalSeconds * (double)place)) + TimeSpan.FromMinutes(10);
        DateTimeOffset? completed = stage.IsCompleted ? created + TimeSpan.FromSeconds(Math.Round(span.TotalSeconds * 0.4)) : null;
        return new AssessmentRun(story.Context.Id(Kind, story.Key(Kind, number)), story.Tenant, flow, stage, created, completed, applications, again);
    }
}
