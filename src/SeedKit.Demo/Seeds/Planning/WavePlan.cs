using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>How a programme means to carry out a wave.</summary>
internal sealed record WavePlan(Guid Id, Programme Programme, Wave Wave) : IEngagementFact
{
    private static readonly string[] Levels = ["low", "medium", "high", "critical"];

    public TenantView Tenant => Wave.Tenant;

    /// <summary>Where the programme has to look first: its waves in the order of their shares of complex assets, on the four levels; null when no asset has been assessed.</summary>
    public string? Risk
    {
        get
        {
            Guid[] ranked = [.. Programme.Waves.Where(wave => Rated(wave).Any()).OrderBy(ComplexShare).ThenBy(wave => wave.Number).Select(wave => wave.Id)];
            int rank = Array.IndexOf(ranked, Wave.Id);
            return rank < 0 ? null : Levels[rank * Levels.Length / ranked.Length];
        }
    }

    /// <summary>Assets of high or critical complexity.</summary>
    public int ComplexAssets => Rated(Wave).Count(IsComplex);

    /// <summary>25 for low to 100 for critical, on average; null when no asset has been assessed.</summary>
    public decimal? Complexity => Rated(Wave).Any()
        ? Math.Round(Rated(Wave).Average(asset => 25m * (Array.IndexOf(Levels, asset.Complexity) + 1)), 2, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>Whether the planning agents have looked at it: they work two waves ahead.</summary>
    public bool Optimised => Wave.Status is "completed" or "in_progress" || (Wave.Status == "planned" && Wave.Number <= 3);

    /// <summary>The plans of all programmes that move assets, one for each wave.</summary>
    public static IEnumerable<WavePlan> Of(Story story) =>
        from programme in story.Programmes
        from wave in programme.Waves
        select new WavePlan(story.Context.Id("wave_plans", story.Tenant.Key.Child(wave.Number)), programme, wave);

    private static IEnumerable<AssetView> Rated(Wave wave) => wave.IsCancelled ? [] : wave.Assets.Where(asset => asset.Complexity is not null);

    private static bool IsComplex(AssetView asset) => asset.Complexity is "high" or "critical";

    private static decimal ComplexShare(Wave wave) => decimal.Divide(Rated(wave).Count(IsComplex), Rated(wave).Count());
}
