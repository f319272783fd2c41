using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>
/// What it takes to move an asset: hours by strategy, times a factor for complexity, times one hourly rate. Assessments, decisions,
/// waves and plans all take their estimates from here, so that they add up; the settings of the migration hold the same figures.
/// </summary>
internal static class Effort
{
    /// <summary>US dollars, over all roles.</summary>
    public const decimal HourlyRate = 95;

    private static readonly (string Strategy, int Hours)[] ByStrategy =
        [("rehost", 16), ("replatform", 40), ("repurchase", 60), ("refactor", 160), ("retire", 8), ("retain", 2)];

    private static readonly (string Complexity, decimal Factor)[] ByComplexity =
        [("low", 0.75m), ("medium", 1.00m), ("high", 1.50m), ("critical", 2.00m)];

    /// <summary>0 without a strategy; an asset whose complexity nobody rated counts as medium.</summary>
    public static decimal Hours(AssetView asset)
    {
        decimal hours = ByStrategy.FirstOrDefault(item => item.Strategy == asset.Strategy).Hours;
        decimal factor = asset.Complexity is { } complexity ? ByComplexity.First(item => item.Complexity == complexity).Factor : 1;
        return Math.Round(hours * factor, 2, MidpointRounding.AwayFromZero);
    }

    public static decimal Cost(AssetView asset) => Hours(asset) * HourlyRate;

    /// <summary>The figures themselves, for the settings of a migration.</summary>
    public static Json Settings { get; } = Json.Object(
        ("hourly_rate", HourlyRate),
        ("effort_hours", Json.Object(ByStrategy.Select(item => (item.Strategy, (Json)item.Hours)))),
        ("complexity_factor", Json.Object(ByComplexity.Select(item => (item.Complexity, (Json)item.Factor)))));
}
