using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>What the agents learn from a decision: that a person overruled them, or that one confirmed them.</summary>
/// <remarks>Agent: who learns from it; null when it concerns all of them. Learned: whether an agent has processed it.</remarks>
internal sealed record Lesson(Guid Id, Decision Decision, string? Reason, string? Agent, bool Learned) : IEngagementFact
{
    private const string Kind = "assessment_learning_feedback";

    public TenantView Tenant => Decision.Tenant;

    public static IEnumerable<Lesson> Of(Story story)
    {
        HashSet<string> confirmed = [];
        foreach (Decision decision in story.Assessments.Decisions)
        {
            RowKey key = decision.Id;
            bool overruled = decision.Recommended != decision.Strategy;
            // The first agreement on each strategy is kept as an example of a good recommendation, and a few more.
            if (overruled || confirmed.Add(decision.Strategy) || story.Stream(Kind, key, "confirmed").Chance(8))
            {
                yield return Make(story, key, decision, overruled ? Why(decision.Strategy) : null);
            }

            if (overruled && story.Stream(Kind, key, "second_opinion").Chance(25))
            {
                yield return Make(story, key.Child("second"), decision, "The owner of the application was asked again and confirms the change.");
            }
        }
    }

    private static Lesson Make(Story story, RowKey key, Decision decision, string? reason) => new(
        story.Context.Id(Kind, key), decision, reason,
        story.Stream(Kind, key, "agent").Weighted(("sixr_strategist", 4), ("tech_debt_analyst", 3), ((string?)null, 3)),
        story.Stream(Kind, key, "learned").Chance(55));

    private static string Why(string strategy) => strategy switch
    {
        "rehost" => "The data centre closes before a change of platform could be tested.",
        "replatform" => "The database licence ends this year; a managed service is cheaper from the first month.",
        "repurchase" => "The group has bought a licence for all subsidiaries.",
        "refactor" => "The product team has the budget for the rebuild already.",
        "retire" => "The last users have moved to the successor.",
        _ => "The machine it controls stands in the plant and stays there.",
    };
}
