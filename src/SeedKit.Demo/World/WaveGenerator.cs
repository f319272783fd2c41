namespace SeedKit.Demo.World;

/// <summary>Waves gather the assets that name them.</summary>
internal static class WaveGenerator
{
    private static readonly string[] Names = ["Foundation and pilots", "Low-risk applications", "Core business", "Customer-facing systems", "Complex and legacy systems"];

    public static IReadOnlyList<Wave> Create(TenantWorld world)
    {
        MasterFlow planning = world.LaterFlow(FlowType.Planning)!;
        return [.. world.Plan.Waves.Select((status, index) => Create(world, planning, status, index + 1))];
    }

    /// <summary>The programme that moves the planned assets, and the pilot that went before it where there was one.</summary>
    public static IReadOnlyList<MigrationProject> Projects(TenantWorld world)
    {
        ILookup<bool, Asset> planned = world.Assets.Where(asset => asset.IsPlanned).ToLookup(world.IsPilot);
        MigrationProject main = new()
        {
            Id = world.Id("migrations", "project"),
            Tenant = world.Tenant,
            Name = world.Tenant.EngagementName,
            Status = world.Tenant.Story switch
            {
                TenantStory.Demo => MigrationStatus.InProgress,
                TenantStory.Finished => MigrationStatus.Completed,
                _ => MigrationStatus.Paused,
            },
            Assets = [.. planned[false]],
        };
        return world.Tenant.Story != TenantStory.Finished
            ? [main]
            : [main, main with { Id = world.Id("migrations", "pilot"), Name = "Pilot of the first application", Assets = [.. planned[true]] }];
    }

    private static Wave Create(TenantWorld world, MasterFlow planning, WaveStatus status, int number)
    {
        DateTimeOffset start = planning.CreatedAt.AddDays(14 + ((number - 1) * 35));
        DateTimeOffset end = start.AddDays(28);
        bool started = status is WaveStatus.InProgress or WaveStatus.Completed;
        return new Wave
        {
            Id = world.Id("migration_waves", $"wave {number}"),
            Tenant = world.Tenant,
            Number = number,
            Name = Names[number - 1],
            Status = status,
            Master = planning,
            PlannedStart = start,
            PlannedEnd = end,
            ActualStart = started ? start.AddDays(status == WaveStatus.InProgress ? 2 : 1).AddHours(2) : null,
            ActualEnd = status == WaveStatus.Completed ? end.AddDays(-3).AddHours(5) : null,
            Assets = [.. world.Assets.Where(asset => asset.WaveNumber == number)],
        };
    }
}
