using SeedKit.Demo.Seeds.Assessments;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>A strategy that a round recommends, or that a person put beside it.</summary>
/// <remarks>Author: null when the agents recommended it.</remarks>
internal sealed record Recommendation(Guid Id, Iteration Iteration, string Strategy, decimal Confidence, PersonView? Author) : IEngagementFact
{
    private const string Kind = "sixr_recommendations";

    public TenantView Tenant => Iteration.Tenant;

    /// <summary>One for each completed round; beside some, less sure, what somebody at the table thought.</summary>
    public static IEnumerable<Recommendation> Of(Story story)
    {
        foreach (Iteration iteration in story.Analyses.SelectMany(analysis => analysis.Iterations).Where(iteration => iteration.Strategy is not null))
        {
            RowKey key = iteration.Id;
            yield return new Recommendation(story.Context.Id(Kind, key), iteration, iteration.Strategy!, iteration.Confidence!.Value, null);
            if (story.Stream(Kind, key, "opinion").Chance(30))
            {
                yield return new Recommendation(
                    story.Context.Id(Kind, key.Child("opinion")), iteration, Strategies.Neighbour(iteration.Strategy!),
                    Math.Round(iteration.Confidence.Value * 0.7m, 3), story.Stream(Kind, key, "author").Pick(iteration.Tenant.People));
            }
        }
    }
}
