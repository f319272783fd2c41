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
                runs.Add(Make(story, runs.Count, group[place], theirs[from..to]));
            }
        }

        return runs;
    }

    private static AssessmentRun Make(Story story, int number, AssessmentStage stage, AssetView[] applications)
    {
        TenantView tenant = story.Tenant;
        FlowView[] flows = [.. tenant.Flows.Where(flow => flow.Type == "assessment")];
        string status = stage.IsCompleted ? "completed" : stage.Status == "error" ? "failed" : "running";
        FlowView flow = flows.FirstOrDefault(flow => flow.Status == status) ?? flows.FirstOrDefault() ?? tenant.Flows[0];
        DateTimeOffset wanted = story.Instant.AddDays(-stage.Age).AddHours(-2);
        DateTimeOffset created = wanted > flow.Created ? wanted : flow.Created;
        DateTimeOffset ended = created.AddDays(story.Stream(Kind, story.Key(Kind, number), "days").Int(5, 12));
        return new AssessmentRun(
            story.Context.Id(Kind, story.Key(Kind, number)), tenant, flow, stage, created,
            stage.IsCompleted ? (ended < story.Instant ? ended : story.Instant) : null, applications);
    }
}
