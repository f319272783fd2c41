using SeedKit.Demo.Seeds.Assets;
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
        Dictionary<Guid, AssetView> assets = world.Assets.ToDictionary(asset => asset.Id, asset => Of(new AssetRow(asset, world)));
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
                    wave.Id, wave.Number, wave.Name, SeedLabel.Of(wave.Status), wave.Master.FlowId, world.Projects[world.IsPilot(wave) ? 1 : 0].Id,
                    wave.PlannedStart, wave.PlannedEnd, wave.ActualStart, wave.ActualEnd)),
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

    // What the inventory does not show, nobody may judge by.
    private static AssetView Of(AssetRow row) => new()
    {
        Id = row.Id,
        Name = row.Asset.Name,
        Type = SeedLabel.Of(row.Asset.Type),
        OperatingSystem = row.Asset.OperatingSystem,
        OsVersion = row.Asset.OsVersion,
        TechnologyStack = row.IsSparse ? null : row.Asset.Technology,
        Department = row.IsSparse ? null : row.Asset.Department,
        ApplicationName = row.Asset.ApplicationName,
        Strategy = row.IsUnjudged ? null : SeedLabel.Of(row.Asset.Strategy),
        Wave = row.Asset.WaveNumber,
        Criticality = SeedLabel.Of(row.Asset.Criticality),
        Complexity = row.IsUnjudged ? null : SeedLabel.Of(row.Asset.Complexity),
        MigrationStatus = SeedLabel.Of(row.Asset.MigrationStatus),
        MonthlyCost = row.IsSparse ? null : row.Asset.CurrentCost,
        CloudCost = row.IsSparse ? null : row.Asset.CloudCost,
        CpuUtilization = row.Asset.CpuUtilization,
        CpuCores = row.Asset.CpuCores,
        BusinessOwner = row.Asset.BusinessOwner.FullName,
        MasterFlowId = row.Asset.Source.Master.FlowId,
        Created = row.Asset.DiscoveredAt,
    };
}
