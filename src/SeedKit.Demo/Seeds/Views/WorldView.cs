using SeedKit.Demo.World;

namespace SeedKit.Demo.Seeds.Views;

/// <summary>
/// Makes views of the world. The views name labels as the schema spells them, because what is judged, counted and told here goes
/// into text and JSON as often as into columns; and a test can write a small one by hand.
/// </summary>
internal static class WorldView
{
    public static TenantView Of(TenantWorld world)
    {
        Tenant tenant = world.Tenant;
        ILookup<bool, PersonView> people = world.Members.ToLookup(member => member.User.Status == UserStatus.Active, member => Of(member.User));
        Dictionary<Guid, AssetView> assets = world.Assets.ToDictionary(asset => asset.Id, Of);
        return new TenantView
        {
            Theme = (int)tenant.Story,
            ClientId = tenant.ClientId,
            EngagementId = tenant.EngagementId,
            EngagementStart = tenant.EngagementStart,
            ClientName = tenant.Name,
            EngagementName = tenant.EngagementName,
            People = [.. people[true]],
            Former = [.. people[false]],
            Flows = [.. world.MasterFlows.Select(flow => Of(flow, world.DiscoveryFlows.FirstOrDefault(discovery => discovery.Flow.FlowId == flow.FlowId)))],
            Imports = [.. world.Imports.Select(import => new ImportView(import.Id, import.Plan.FileName, SeedLabel.Of(import.Status), import.CreatedAt))],
            Assets = [.. world.Assets.Select(asset => assets[asset.Id])],
            Waves =
            [
                .. world.Waves.Select(wave => new WaveView(
                    wave.Id, wave.Number, wave.Name, SeedLabel.Of(wave.Status), wave.Master.FlowId, wave.PlannedStart, wave.PlannedEnd, wave.ActualStart, wave.ActualEnd)),
            ],
            Migrations =
            [
                .. world.Projects.Select(project => new MigrationView(
                    project.Id, project.Name, SeedLabel.Of(project.Status), [.. project.Assets.Select(asset => assets[asset.Id])])),
            ],
        };
    }

    private static PersonView Of(User user) => new(user.Id, user.Email, user.FullName, SeedLabel.Of(user.Role), user.Role switch
    {
        // As the tenant's enhanced profiles have it.
        _ when user.Status == UserStatus.PendingApproval => "demo_only",
        RoleType.PlatformAdmin => "platform",
        RoleType.ClientAdmin => "client",
        _ => "engagement",
    });

    private static FlowView Of(MasterFlow flow, DiscoveryFlow? discovery) => new(
        flow.FlowId, discovery?.Id, SeedLabel.Of(flow.Type), SeedLabel.Of(flow.Status), flow.Name, flow.StartedBy.Id, flow.CreatedAt, flow.UpdatedAt,
        flow.HasEnded ? flow.UpdatedAt : null,
        discovery is null ? [] : [.. discovery.Completed.Select(SeedLabel.Of)],
        discovery is null || flow.Status is FlowStatus.Completed or FlowStatus.Pending ? null : SeedLabel.Of(discovery.CurrentPhase));

    private static AssetView Of(Asset asset) => new()
    {
        Id = asset.Id,
        Name = asset.Name,
        Type = SeedLabel.Of(asset.Type),
        OperatingSystem = asset.OperatingSystem,
        OsVersion = asset.OsVersion,
        TechnologyStack = asset.Technology,
        Department = asset.Department,
        ApplicationName = asset.ApplicationName,
        Strategy = SeedLabel.Of(asset.Strategy),
        Wave = asset.WaveNumber,
        Criticality = SeedLabel.Of(asset.Criticality),
        Complexity = SeedLabel.Of(asset.Complexity),
        MigrationStatus = SeedLabel.Of(asset.MigrationStatus),
        MonthlyCost = asset.CurrentCost,
        CloudCost = asset.CloudCost,
        CpuUtilization = asset.CpuUtilization,
        CpuCores = asset.CpuCores,
        BusinessOwner = asset.BusinessOwner.FullName,
        MasterFlowId = asset.Source.Master.FlowId,
        Created = asset.DiscoveredAt,
    };
}
