using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>How a programme means to carry out a wave.</summary>
internal sealed record WavePlan(Guid Id, Programme Programme, Wave Wave) : IEngagementFact
{
    private static readonly string[] Levels = ["low", "medium", "high", "critical"];

    public TenantView Tenant => Wave.Tenant;

    /// <summary>By the share of assets of high or critical complexity; null when none has been assessed.</summary>
    public string? Risk => !Rated.Any() ? null : (100 * Rated.Count(asset => asset.Complexity is "high" or "critical") / Rated.Count()) switch
    {
        >= 35 => "critical",
        >= 30 => "high",
        >= 20 => "medium",
        _ => "low",
    };

    /// <summary>25 for low to 100 for critical, on average; null when no asset has been assessed.</summary>
    public decimal? Complexity => Rated.Any()
        ? Math.Round(Rated.Average(asset => 25m * (Array.IndexOf(Levels, asset.Complexity) + 1)), 2, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>Whether the planning agents have looked at it: they work two waves ahead.</summary>
    public bool Optimised => Wave.Status is "completed" or "in_progress" || (Wave.Status == "planned" && Wave.Number <= 3);

    private IEnumerable<AssetView> Rated => Wave.IsCancelled ? [] : Wave.Assets.Where(asset => asset.Complexity is not null);

    /// <summary>The plans of the main programme, one for each wave.</summary>
    public static IEnumerable<WavePlan> Of(Story story) =>
        from programme in story.Programmes
        from wave in programme.Waves
        select new WavePlan(story.Context.Id("wave_plans", story.Tenant.Key.Child(wave.Number)), programme, wave);
}
