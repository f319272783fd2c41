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
        int lessons = 0, overrulings = 0;
        foreach ((int place, Decision decision) in story.Assessments.Decisions.Index())
        {
            RowKey key = decision.Id;
            bool overruled = decision.Editor is not null;
            // The first agreement on each strategy is kept as an example of a good recommendation, and a few more; the pilot's too.
            if (overruled || confirmed.Add(decision.Strategy) || decision.Run.IsPilot || place % 12 == 11)
            {
                yield return Make(story, key, decision, lessons++, overruled ? Why(decision.Strategy) : null);
            }

            if (overruled && overrulings++ % 4 == 0)
            {
                yield return Make(story, key.Child("second"), decision, lessons++, "The owner of the application was asked again and confirms the change.");
            }
        }
    }

    // Who learns, and whether that has happened, is dealt out: all of it occurs in every profile.
    private static Lesson Make(Story story, RowKey key, Decision decision, int place, string? reason) => new(
        story.Context.Id(Kind, key), decision, reason,
        (place % 5) switch { 0 or 3 => "sixr_strategist", 2 => null, _ => "tech_debt_analyst" },
        place % 2 == 0);

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
