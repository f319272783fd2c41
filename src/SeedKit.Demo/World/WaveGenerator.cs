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

    /// <summary>The programme that all planned assets belong to.</summary>
    public static MigrationProject Project(TenantWorld world) => new()
    {
        Id = world.Id("migrations", "project"),
        Tenant = world.Tenant,
        Name = world.Tenant.EngagementName,
        Assets = [.. world.Assets.Where(asset => asset.IsPlanned)],
    };

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
