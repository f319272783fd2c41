namespace SeedKit.Demo.World;

/// <summary>Waves gather the assets that name them.</summary>
internal static class WaveGenerator
{
    private static readonly string[] Names = ["Foundation and pilots", "Low-risk applications", "Core business", "Customer-facing systems", "Complex and legacy systems"];

    public static IReadOnlyList<Wave> Create(TenantWorld world)
    {
        MasterFlow planning = world.LaterFlow(FlowType.Planning)!;
        if (!world.HasPilot)
        {
            return [.. world.Plan.Waves.Select((status, index) => Create(world, planning, status, index + 1, planning.CreatedAt.AddDays(14 + (index * 35)), 28))];
        }

        // The pilot took two weeks; the waves of the main programme begin with the second.
        MasterFlow pilot = world.MasterFlows.Last(flow => flow.Type == FlowType.Planning);
        return
        [
            Create(world, pilot, world.Plan.Waves[0], 1, pilot.CreatedAt.AddDays(5), 13),
            .. world.Plan.Waves.Skip(1).Select((status, index) => Create(world, planning, status, index + 2, planning.CreatedAt.AddDays(14 + (index * 35)), 28)),
        ];
    }

    /// <summary>The programme that moves the planned assets, and the pilot that went before it where there was one.</summary>
    public static IReadOnlyList<MigrationProject> Projects(TenantWorld world)
    {
        ILookup<bool, Asset> planned = world.Assets.Where(asset => asset.IsPlanned).ToLookup(asset => world.IsPilot(asset));
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

    private static Wave Create(TenantWorld world, MasterFlow planning, WaveStatus status, int number, DateTimeOffset start, int days)
    {
        DateTimeOffset end = start.AddDays(days);
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
