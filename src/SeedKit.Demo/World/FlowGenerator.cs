namespace SeedKit.Demo.World;

/// <summary>Flows as their plans say; phases, flags and progress follow from the phase that was reached.</summary>
internal static class FlowGenerator
{
    public static IReadOnlyList<MasterFlow> Masters(TenantWorld world) =>
    [
        .. world.Plan.Flows.Select(plan => DiscoveryMaster(world, plan)),
        .. world.Plan.LaterFlows.Select((flow, number) => LaterMaster(world, flow, number)),
    ];

    public static IReadOnlyList<DiscoveryFlow> Discoveries(TenantWorld world) => [.. world.Plan.Flows.Select((plan, number) => Discovery(world, plan, number))];

    /// <summary>The place of the master that the flow at a place belongs to.</summary>
    public static int MasterIndex(TenantWorld world, int flow) =>
        world.Plan.Flows[flow].MasterOf is { } other ? world.Plan.Flows.ToList().FindIndex(plan => plan.Key == other) : flow;

    private static MasterFlow DiscoveryMaster(TenantWorld world, FlowPlan plan)
    {
        DateTimeOffset start = world.Ago(plan.Age.TotalDays);
        return new MasterFlow
        {
            Id = world.Id("crewai_flow_state_extensions", plan.Key),
            Tenant = world.Tenant,
            FlowId = plan.Id is { } id && world.Number == 0 ? id : world.Id("discovery_flows", $"flow {plan.Key}"),
            Type = FlowType.Discovery,
            Status = plan.Status,
            Name = plan.Name,
            StartedBy = world.Members[plan.StartedBy % world.Members.Count].User,
            CreatedAt = start,
            UpdatedAt = start + plan.Length,
        };
    }

    private static MasterFlow LaterMaster(TenantWorld world, (FlowType Type, FlowStatus Status, TimeSpan Age, TimeSpan Length) flow, int number)
    {
        string key = $"later {number}";
        DateTimeOffset start = world.Ago(flow.Age.TotalDays);
        string what = flow.Type switch { FlowType.Assessment => "assessment", FlowType.Planning => "wave planning", _ => "migration" };
        int same = world.Plan.LaterFlows.Take(number).Count(other => other.Type == flow.Type);
        return new MasterFlow
        {
            Id = world.Id("crewai_flow_state_extensions", key),
            Tenant = world.Tenant,
            FlowId = world.Id("crewai_flow_state_extensions", $"flow {key}"),
            Type = flow.Type,
            Status = flow.Status,
            Name = same == 0 ? $"Application {what}" : world.Tenant.Story == TenantStory.Finished ? $"Pilot {what}" : $"Enterprise portfolio {what}",
            StartedBy = world.UserWith(flow.Type == FlowType.Assessment ? RoleType.Analyst : RoleType.EngagementManager),
            CreatedAt = start,
            UpdatedAt = start + flow.Length,
        };
    }

    private static DiscoveryFlow Discovery(TenantWorld world, FlowPlan plan, int number)
    {
        MasterFlow own = world.MasterFlows[number];
        DiscoveryPhase[] planned = [.. Enum.GetValues<DiscoveryPhase>().Where(phase => phase > DiscoveryPhase.Initialization && phase <= plan.Last)];
        return new DiscoveryFlow
        {
            Id = world.Id("discovery_flows", plan.Key),
            Tenant = world.Tenant,
            Key = plan.Key,
            Flow = own,
            Master = world.MasterFlows[MasterIndex(world, number)],
            Import = plan.Import is null ? null : world.Imports.Single(import => import.Key == plan.Import),
            Type = plan.Type,
            CurrentPhase = plan.Current,
            Planned = planned,
            Completed = plan.Status == FlowStatus.Completed ? planned : [.. planned.Where(phase => phase < plan.Current)],
            CompletedAt = plan.Status == FlowStatus.Completed ? own.UpdatedAt : null,
            Error = plan.Error,
        };
    }
}
