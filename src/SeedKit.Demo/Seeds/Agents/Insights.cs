using System.Globalization;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>The insights of a tenant. Each follows from what an asset, or the inventory as a whole, looks like.</summary>
internal static class Insights
{
    private const string Kind = "agent_insights";

    // Dealt out in turn, the first of them most often.
    private static readonly string[] Answers = ["active", "acknowledged", "active", "resolved", "active", "dismissed", "acknowledged"];

    private sealed record Draft(string Agent, string Type, string Title, string Text, Json? Figures, bool Actionable);

    public static IReadOnlyList<Insight> Of(Story story)
    {
        if (story.Tenant.Flows.Count == 0)
        {
            return [];
        }

        int most = story.Count(4, 12, 2, 4);
        HashSet<Guid> busiest = [.. story.Tenant.Assets.Where(asset => asset.CpuUtilization is not null)
            .OrderByDescending(asset => asset.CpuUtilization).ThenBy(asset => asset.Id).Take(most / 2).Select(asset => asset.Id)];
        // The busiest machine comes first, so that it has its two insights however few of a kind are kept.
        AssetView? first = story.Tenant.Assets.Where(asset => asset.CpuUtilization is not null).OrderByDescending(asset => asset.CpuUtilization).ThenBy(asset => asset.Id).FirstOrDefault();
        IEnumerable<Insight> aboutAssets =
            from asset in story.Tenant.Assets.OrderBy(asset => asset.Id == first?.Id ? 0 : 1)
            from draft in About(asset, story.Instant, busiest.Contains(asset.Id)).Concat(asset.Id == first?.Id ? [Rehearse(asset)] : [])
            group (asset, draft) by draft.Type into type
            from found in type.Take(most)
            select Make(story, ((RowKey)found.asset.Id).Child(type.Key), found.asset, found.draft);
        IEnumerable<Insight> all = aboutAssets.Concat(AboutAll(story).Select(draft => Make(story, story.Tenant.Key.Child(draft.Title), null, draft)));
        return [.. all.Select((insight, place) => Answered(story, insight, Answers[place % Answers.Length]))];
    }

    private static IEnumerable<Draft> About(AssetView asset, DateTimeOffset at, bool isBusiest)
    {
        if (EndOfSupport.Of(asset, at) is [EndOfSupport old, ..])
        {
            yield return new("tech_debt_analyst", "risk", $"{asset.Name} depends on {old.Product}",
                Text($"{asset.Name} depends on {old.Product}, which has had no security updates since {old.Since:yyyy-MM-dd}. Move it in an early wave or renew it on the way."),
                Json.Object(("product", old.Product), ("support_ended", Text($"{old.Since:yyyy-MM-dd}"))), true);
        }

        if (asset is { Type: "server", CpuUtilization: { } idle and < 20, CpuCores: { } cores and >= 4 })
        {
            yield return new("modernisation_advisor", "opportunity", $"{asset.Name} is larger than it needs to be",
                Text($"{asset.Name} uses {idle} per cent of {cores} cores on average. Half the size would do on the target."),
                Json.Object(("cpu_utilization_percent", idle), ("cpu_cores", cores)), true);
        }

        if (isBusiest && asset.CpuUtilization is { } busy)
        {
            yield return new("network_analyst", "anomaly", $"{asset.Name} is busier than its peers",
                Text($"{asset.Name} runs at {busy} per cent of its processors on average, well above other machines of its kind. Measure again before choosing its size on the target."),
                Json.Object(("cpu_utilization_percent", busy)), false);
        }

        if (asset is { Type: "server", CpuUtilization: null })
        {
            yield return new("data_quality_auditor", "data_quality", $"Nobody has measured {asset.Name}",
                $"There is no utilisation for {asset.Name}. Its size on the target would rest on what is installed; measure for two weeks first.", null, true);
        }

        if (asset is { Type: "application", Strategy: "retire" })
        {
            yield return new("sixr_strategist", "recommendation", $"Switch {asset.Name} off instead of moving it",
                $"{asset.Name} is to be retired. Archive its data for the period that the law asks for, and stop paying for its machines.",
                asset.MonthlyCost is { } cost ? Json.Object(("saving_per_month", cost)) : (Json?)null, true);
        }
    }

    private static Draft Rehearse(AssetView asset) =>
        new("network_analyst", "recommendation", $"Move {asset.Name} outside the busy hours",
            Text($"{asset.Name} is the busiest machine of the inventory, at {asset.CpuUtilization} per cent on average. Replicate it at night and leave a weekend for the cutover."),
            Json.Object(("cpu_utilization_percent", asset.CpuUtilization!.Value)), true);

    private static IEnumerable<Draft> AboutAll(Story story)
    {
        AssetView[] servers = [.. story.Tenant.Assets.Where(asset => asset.Type == "server")];
        int old = servers.Count(server => EndOfSupport.Of(server, story.Instant).Count > 0);
        yield return new("tech_debt_analyst", "pattern", "Servers without support in the inventory",
            Text($"{old} of {servers.Length} servers run an operating system that its maker no longer mends."),
            Json.Object(("servers", servers.Length), ("without_support", old)), false);

        var largest = story.Tenant.Assets.Where(asset => asset.Department is not null).GroupBy(asset => asset.Department!)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (largest is not null)
        {
            yield return new("wave_planner", "recommendation", $"Speak to {largest.Key} first",
                Text($"{largest.Key} owns {largest.Count()} assets, more than any other department. An early workshop there settles most open questions."),
                Json.Object(("department", largest.Key), ("assets", largest.Count())), true);
        }

        int unmeasured = story.Tenant.Assets.Count(asset => asset.CpuUtilization is null);
        yield return new("data_quality_auditor", "data_quality", "Utilisation is not measured everywhere",
            Text($"{unmeasured} of {story.Tenant.Assets.Count} assets have no measured utilisation; their target size rests on what is installed."), null, false);
    }

    private static Insight Make(Story story, RowKey key, AssetView? asset, Draft draft)
    {
        // What the wave planner says it found while planning; other insights about all come from comparing several runs.
        bool planned = asset is null && draft.Agent == "wave_planner";
        FlowView flow = planned ? story.Tenant.FlowOf("planning", "completed") : story.Tenant.Flows.FirstOrDefault(flow => flow.FlowId == asset?.MasterFlowId) ?? story.Tenant.Flows[0];
        AgentRun? run = asset is null && !planned ? null : story.Runs.LastOrDefault(run => run.Flow.FlowId == flow.FlowId && run.Task.Agent == draft.Agent && run.Accepted);
        DateTimeOffset at = run?.Ended ?? flow.Ended ?? flow.Updated;
        at = at < story.Instant ? at : story.Instant;
        if (asset is not null && at < asset.Created)
        {
            at = asset.Created;
        }

        return new Insight(
            story.Context.Id(Kind, key), story.Tenant, asset, flow, run, draft.Agent, draft.Type, draft.Title, draft.Text, draft.Figures, draft.Actionable, "active", at, at);
    }

    private static Insight Answered(Story story, Insight insight, string status)
    {
        DateTimeOffset answered = insight.At.AddHours(story.Stream(Kind, insight.Id, "answered").Int(1, 90));
        return status == "active" ? insight : insight with { Status = status, Updated = answered < story.Instant ? answered : story.Instant };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
