namespace SeedKit.Demo.World;

/// <summary>The three stories in numbers: the demo data set of each profile (DECISIONS D4 to D9).</summary>
internal static class TenantPlans
{
    public static TenantPlan For(TenantStory story, bool compact) => story switch
    {
        TenantStory.Demo => compact ? DemoPlan.Compact : DemoPlan.Full,
        TenantStory.Finished => FinishedPlan.Create(compact),
        _ => OnHoldPlan.Create(compact),
    };

    /// <summary>A span in days, of which stories speak in fractions.</summary>
    public static TimeSpan Days(double days) => TimeSpan.FromHours(days * 24);
}
