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
        foreach ((int place, Iteration iteration) in story.Analyses.SelectMany(analysis => analysis.Iterations).Where(iteration => iteration.Strategy is not null).Index())
        {
            RowKey key = iteration.Id;
            yield return new Recommendation(story.Context.Id(Kind, key), iteration, iteration.Strategy!, iteration.Confidence!.Value, null);
            if (place % 4 == 0 && iteration.Tenant.Editors.Count > 0)
            {
                yield return new Recommendation(
                    story.Context.Id(Kind, key.Child("opinion")), iteration, Strategies.Neighbour(iteration.Strategy!),
                    Math.Round(iteration.Confidence.Value * 0.7m, 3), Doubter(iteration.Tenant.Editors, place / 4));
            }
        }
    }

    // The last of the editors once, the first two in turn.
    private static PersonView Doubter(IReadOnlyList<PersonView> editors, int opinion) => opinion == 0 ? editors[^1] : editors[opinion % Math.Min(2, editors.Count)];
}
