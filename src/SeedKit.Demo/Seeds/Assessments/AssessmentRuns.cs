using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>
/// The runs of a tenant. What has been assessed was so in a completed run; what is merely discovered is what the open runs look at.
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
        AssetView[] applications = [.. tenant.Applications];
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
                runs.Add(Make(story, runs.Count, group[place], (decimal)place / group.Length, theirs[from..to]));
            }
        }

        return runs;
    }

    // The runs of a flow follow one another; the last one may still be open.
    private static AssessmentRun Make(Story story, int number, AssessmentStage stage, decimal place, AssetView[] applications)
    {
        TenantView tenant = story.Tenant;
        FlowView flow = tenant.FlowOf("assessment", stage.IsCompleted ? "completed" : "running");
        TimeSpan span = (flow.Ended ?? story.Instant) - flow.Created;
        DateTimeOffset created = flow.Created + TimeSpan.FromSeconds(Math.Round(span.TotalSeconds * (double)place)) + TimeSpan.FromMinutes(10);
        DateTimeOffset? completed = stage.IsCompleted ? created + TimeSpan.FromSeconds(Math.Round(span.TotalSeconds * 0.4)) : null;
        return new AssessmentRun(story.Context.Id(Kind, story.Key(Kind, number)), tenant, flow, stage, created, completed, applications);
    }
}
