namespace SeedKit.Demo.World;

/// <summary>Imports as their plans say.</summary>
internal static class ImportGenerator
{
    public static IReadOnlyList<DataImport> Create(TenantWorld world) => [.. world.Plan.Imports.Select(plan => Create(world, plan))];

    private static DataImport Create(TenantWorld world, ImportPlan plan)
    {
        // The file belongs to the master of the first flow that took it up; a repetition has the same master.
        int flow = world.Plan.Flows.ToList().FindIndex(candidate => candidate.Import == plan.Key);
        DateTimeOffset created = world.Ago(plan.Age.TotalDays);
        bool started = plan.Status != ImportStatus.Pending;
        bool ended = plan.Status is ImportStatus.Completed or ImportStatus.Failed;
        TimeSpan work = TimeSpan.FromSeconds(40 + (plan.Processed * 3));
        return new DataImport
        {
            Id = FixedId(world, plan.Key) ?? world.Id("data_imports", plan.Key),
            Tenant = world.Tenant,
            Plan = plan,
            Master = flow < 0 ? null : world.MasterFlows[FlowGenerator.MasterIndex(world, flow)],
            ImportedBy = flow < 0 ? world.UserWith(RoleType.ClientAdmin) : world.MasterFlows[flow].StartedBy,
            CreatedAt = created,
            StartedAt = started ? created.AddSeconds(25) : null,
            CompletedAt = ended ? created.AddSeconds(25) + work : null,
        };
    }

    private static Guid? FixedId(TenantWorld world, string key) => world.Number != 0 ? null : key switch
    {
        "cmdb_csv" => DemoIds.CmdbImport,
        "cloud_json" => DemoIds.CloudImport,
        "manual_xlsx" => DemoIds.ManualImport,
        "portfolio_xlsx" => DemoIds.PortfolioImport,
        "legacy_csv" => DemoIds.LegacyImport,
        _ => null,
    };
}
