using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>A pattern that the agents learned in a tenant.</summary>
/// <remarks>Flow: flow in which it was learned; null when it was learned across flows. Verdict: label of <c>review_status</c>. Judge: who approved or rejected it; null while that is open. LastUsed: null while no agent has used it.</remarks>
internal sealed record LearnedPattern(
    Guid Id, TenantView Tenant, KnownPattern Pattern, FlowView? Flow, string Verdict, PersonView? Judge, DateTimeOffset Learned, int Uses, DateTimeOffset? LastUsed) : IEngagementFact
{
    private const string Kind = "agent_discovered_patterns";
    private static readonly string[] Verdicts = ["approved", "pending", "rejected", "approved", "approved", "pending", "approved"];

    public static IEnumerable<LearnedPattern> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        KnownPattern[] patterns = story.Stream(Kind, tenant.Key, "patterns").Sample(KnownPattern.All, story.Count(14, 14, 7, 9));
        int judged = 0;
        foreach ((int place, KnownPattern pattern) in patterns.Index())
        {
            RowKey key = tenant.Key.Child(pattern.Name);
            FlowView? flow = tenant.Flows.Count > 0 && story.Stream(Kind, key, "across").Chance(70) ? story.Stream(Kind, key, "flow").Pick(tenant.Flows) : null;
            DateTimeOffset learned = flow is null
                ? story.WorkingHour(Kind, key, story.Stream(Kind, key, "days").Int(2, 80))
                : story.Stream(Kind, key, "learned").Instant(flow.Created, flow.Ended ?? flow.Updated);
            string verdict = Verdicts[place % Verdicts.Length];
            int uses = verdict == "rejected" ? 0 : story.Stream(Kind, key, "uses").Weighted((0, 2), (1, 1), (3, 2), (8, 2), (21, 1));
            yield return new LearnedPattern(
                story.Context.Id(Kind, key), tenant, pattern, flow, verdict,
                verdict == "pending" || tenant.Editors.Count == 0 ? null : story.Stream(Kind, key, "judge").Deal(tenant.Editors, judged++ == 0),
                learned, uses, uses == 0 ? null : story.Stream(Kind, key, "last_used").Instant(learned, story.Instant));
        }
    }
}
