using SeedKit.Demo.Seeds.Assessments;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>Scores of the six strategies in a round, 0 to 100: the recommended one has the highest.</summary>
internal static class Scores
{
    /// <summary>A function of the round alone, because two tables show the same scores.</summary>
    public static Json Of(RowKey round, string recommended) => Json.Object(Strategies.All.Select((strategy, place) =>
        (strategy, (Json)(strategy == recommended ? 78 + (int)(round.Low % 18) : 12 + (int)((round.High >> (place * 6)) % 56)))));
}
