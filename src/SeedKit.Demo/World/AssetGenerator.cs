using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>
/// Makes the assets of a tenant. An asset depends on its type and number alone (and on the application it serves), never on
/// the assets before it, so a larger profile keeps those of a smaller one apart from their source.
/// </summary>
internal sealed class AssetGenerator
{
    /// <summary>Numbers from here on are of machines that are not in the inventory: what files list beside it.</summary>
    public const int Unlisted = 600;

    private readonly TenantWorld world;
    private readonly Site[] sites;
    private readonly Dictionary<(AssetType, int), Asset> made = [];
    private readonly int applications;
    private readonly int[] windowsApplications;
    private readonly int[] linuxApplications;

    public AssetGenerator(TenantWorld world)
    {
        this.world = world;
        sites = Catalogue.Sites(world.Tenant.Story);
        applications = world.Plan.Sources.Sum(source => source.Applications);
        windowsApplications = [.. Enumerable.Range(0, applications).Where(IsWindows)];
        linuxApplications = [.. Enumerable.Range(0, applications).Where(number => !IsWindows(number))];
    }

    /// <summary>All assets, by source and within it by type and number.</summary>
    public IReadOnlyList<Asset> Create()
    {
        List<Asset> assets = [];
        int[] next = new int[Enum.GetValues<AssetType>().Length];
        foreach (AssetSource source in world.Sources)
        {
            foreach (AssetType type in (AssetType[])[AssetType.Application, AssetType.Server, AssetType.Database, AssetType.Network, AssetType.Storage])
            {
                for (int count = source.Plan.Count(type); count > 0; count--)
                {
                    assets.Add(Create(type, next[(int)type]++, source));
                }
            }
        }

        // In a wave under way something is moving, whatever was drawn.
        int moving = assets.FindIndex(asset => asset is { Type: AssetType.Server, WaveNumber: { } wave }
            && world.Plan.Waves[wave - 1] == WaveStatus.InProgress && asset.MigrationStatus != AssetMigrationStatus.Failed);
        if (moving >= 0)
        {
            assets[moving] = assets[moving] with { MigrationStatus = AssetMigrationStatus.Migrating };
        }

        return assets;
    }

    /// <summary>One asset. For numbers from <see cref="Unlisted"/> on, a machine as a file might list it.</summary>
    public Asset Create(AssetType type, int number, AssetSource source)
    {
        Asset asset = type switch
        {
            AssetType.Application => Application(number, source),
            AssetType.Server => Server(number, source),
            AssetType.Database => Database(number, source),
            AssetType.Network => Device(AssetType.Network, Catalogue.NetworkDevices, number, source),
            _ => Device(AssetType.Storage, Catalogue.StorageDevices, number, source),
        };
        made[(type, number)] = asset;
        return asset;
    }

    // Three of seven, spread over the numbers: 15 of 35 servers.
    private static bool IsWindows(int number) => number % 7 >= 4;

    private Asset Application(int number, AssetSource source)
    {
        Draw draw = new(world, AssetType.Application, number);
        bool windows = IsWindows(number);
        Catalogue.Stack[] stacks = windows ? Catalogue.WindowsStacks : Catalogue.LinuxStacks;
        Catalogue.Stack stack = number switch
        {
            // Each complexity at least once, whatever the size: the first to move is built on something old, and one of those that stay is the hardest.
            0 => Catalogue.LinuxStacks.First(candidate => candidate.Complexity == RiskLevel.High),
            1 => Catalogue.LinuxStacks.First(candidate => candidate.Complexity == RiskLevel.Low),
            2 => Catalogue.LinuxStacks.First(candidate => candidate.Complexity == RiskLevel.Medium),
            3 => Catalogue.LinuxStacks.First(candidate => candidate.Complexity == RiskLevel.Critical),
            _ => draw["technology"].Pick(stacks),
        };
        string domain = Catalogue.Domains[number % Catalogue.Domains.Length];
        string capability = Catalogue.Capabilities[((number / Catalogue.Domains.Length * 2) + number) % Catalogue.Capabilities.Length];
        SixrStrategy[] strategies = Enum.GetValues<SixrStrategy>();
        SixrStrategy strategy = number < strategies.Length
            ? strategies[number] // each at least once, whatever the size
            : draw["strategy"].Weighted(
                (SixrStrategy.Rehost, 35), (SixrStrategy.Replatform, 25), (SixrStrategy.Refactor, 12),
                (SixrStrategy.Repurchase, 8), (SixrStrategy.Retire, 8), (SixrStrategy.Retain, 12));
        RiskLevel criticality = number < 4
            ? (RiskLevel)((number + 1) % 4)
            : draw["criticality"].Weighted((RiskLevel.Low, 2), (RiskLevel.Medium, 4), (RiskLevel.High, 3), (RiskLevel.Critical, 1));
        return Finish(source, number, new Asset
        {
            Id = draw.Id,
            Tenant = world.Tenant,
            Type = AssetType.Application,
            Number = number,
            Source = source,
            Name = $"{domain} {capability}",
            Hostname = null,
            IpAddress = null,
            Environment = number switch
            {
                // Each at least once, whatever the size.
                2 => EnvironmentType.Staging,
                3 => EnvironmentType.Development,
                4 => EnvironmentType.Test,
                5 => EnvironmentType.DisasterRecovery,
                _ => draw["environment"].Weighted(
                    (EnvironmentType.Production, 14), (EnvironmentType.Staging, 2), (EnvironmentType.Development, 2), (EnvironmentType.Test, 2), (EnvironmentType.DisasterRecovery, 1)),
            },
            Site = draw["site"].Pick(sites),
            IsPhysical = false,
            OperatingSystem = null,
            OsVersion = null,
            CpuCores = null,
            MemoryGb = null,
            StorageGb = null,
            Technology = stack.Name,
            ApplicationName = $"{domain} {capability}",
            Department = Catalogue.Departments[number % Catalogue.Departments.Length],
            BusinessOwner = draw["business_owner"].Pick(Owners),
            TechnicalOwner = draw["technical_owner"].Pick(Owners),
            Criticality = criticality,
            Strategy = strategy,
            Complexity = stack.Complexity,
            WaveNumber = null,
            MigrationStatus = AssetMigrationStatus.Discovered,
            CpuUtilization = null,
            MemoryUtilization = null,
            CurrentCost = draw["current_cost"].Decimal(120, 900, 2) * (1 + (int)criticality),
            CloudCost = null,
            DiscoveredAt = DiscoveredAt(draw, source),
        });
    }

    private Asset Server(int number, AssetSource source)
    {
        Draw draw = new(world, AssetType.Server, number);
        bool windows = IsWindows(number);
        int ordinal = windows ? (number / 7 * 3) + (number % 7) - 4 : (number / 7 * 4) + (number % 7);
        int[] candidates = windows ? windowsApplications : linuxApplications;
        bool shared = ordinal % 10 == 9 || candidates.Length == 0;
        Asset? application = shared ? null : ApplicationAt(candidates[(ordinal - (ordinal / 10)) % candidates.Length]);
        Catalogue.System system = draw["operating_system"].Pick(windows ? Catalogue.Windows : Catalogue.Linux);
        EnvironmentType environment = application?.Environment
            ?? draw["environment"].Weighted((EnvironmentType.Production, 4), (EnvironmentType.DisasterRecovery, 1));
        bool idle = number % 10 == 3; // larger than it needs to be: every estate has such servers
        int cores = 1 << draw["cpu_cores"].Int(idle ? 3 : 1, 5);
        int memory = cores * (1 << draw["memory_gb"].Int(1, 3));
        int storage = draw["storage_gb"].Int(2, 40) * 50;
        string role = application is null ? "inf" : draw["role"].Pick((string[])["app", "web", "bat"]);
        bool cloud = source.Plan.Method == AssetDiscoveryMethod.CloudApi;
        Site site = cloud ? sites[2] : sites[draw["site"].Int(0, 1)];
        bool physical = !cloud && draw["physical"].Chance(25);
        string purpose = application is null ? Catalogue.SharedServices[ordinal / 10 % Catalogue.SharedServices.Length] : application.Name;
        return Finish(source, number, new Asset
        {
            Id = draw.Id,
            Tenant = world.Tenant,
            Type = AssetType.Server,
            Number = number,
            Source = source,
            Name = MachineNames.Hostname(site, role, environment, number),
            Hostname = MachineNames.Hostname(site, role, environment, number),
            IpAddress = MachineNames.Address(number),
            Environment = environment,
            Site = site,
            IsPhysical = physical,
            OperatingSystem = system.Name,
            OsVersion = system.Version,
            CpuCores = cores,
            MemoryGb = memory,
            StorageGb = storage,
            Technology = physical ? draw["model"].Pick(Catalogue.PhysicalServers) : cloud ? "Virtual machine" : "VMware vSphere 7.0",
            ApplicationName = application?.Name,
            Department = application?.Department ?? "IT Operations",
            BusinessOwner = application?.BusinessOwner ?? world.Lead,
            TechnicalOwner = draw["technical_owner"].Pick(Owners),
            Criticality = application?.Criticality ?? RiskLevel.High,
            Strategy = Inherited(application, draw["strategy"].Weighted((SixrStrategy.Rehost, 5), (SixrStrategy.Retain, 3), (SixrStrategy.Retire, 2))),
            Complexity = system.Version is "2012 R2" or "7.9" or "18.04" ? RiskLevel.High : purpose.Length % 2 == 0 ? RiskLevel.Low : RiskLevel.Medium,
            WaveNumber = null,
            MigrationStatus = AssetMigrationStatus.Discovered,
            CpuUtilization = idle ? draw["cpu_utilization"].Around(3m, 16m, 2) : draw["cpu_utilization"].Around(environment == EnvironmentType.Production ? 20m : 2m, environment == EnvironmentType.Production ? 85m : 45m, 2),
            MemoryUtilization = draw["memory_utilization"].Around(25m, 92m, 2),
            CurrentCost = MachineCost(cores, memory, storage, physical),
            CloudCost = null,
            DiscoveredAt = DiscoveredAt(draw, source),
        });
    }

    private Asset Database(int number, AssetSource source)
    {
        Draw draw = new(world, AssetType.Database, number);
        Asset? application = applications == 0 ? null : ApplicationAt(number % applications);
        bool windows = IsWindows(number % Math.Max(applications, 1));
        (string role, string[] products) = windows ? ("sql", Catalogue.SqlServer) : number % 2 == 0 ? ("ora", Catalogue.Oracle) : ("pgs", Catalogue.PostgreSql);
        string product = draw["technology"].Pick(products);
        Catalogue.System system = draw["operating_system"].Pick(windows ? Catalogue.Windows : Catalogue.Linux);
        EnvironmentType environment = application?.Environment ?? EnvironmentType.Production;
        int cores = 1 << draw["cpu_cores"].Int(2, 6);
        int memory = cores * 8;
        int storage = draw["storage_gb"].Int(4, 160) * 50;
        bool cloud = source.Plan.Method == AssetDiscoveryMethod.CloudApi;
        Site site = cloud ? sites[2] : sites[draw["site"].Int(0, 1)];
        return Finish(source, number, new Asset
        {
            Id = draw.Id,
            Tenant = world.Tenant,
            Type = AssetType.Database,
            Number = number,
            Source = source,
            Name = MachineNames.Hostname(site, role, environment, number),
            Hostname = MachineNames.Hostname(site, role, environment, number),
            IpAddress = MachineNames.Address(300 + number),
            Environment = environment,
            Site = site,
            IsPhysical = !cloud && draw["physical"].Chance(40),
            OperatingSystem = system.Name,
            OsVersion = system.Version,
            CpuCores = cores,
            MemoryGb = memory,
            StorageGb = storage,
            Technology = product,
            ApplicationName = application?.Name,
            Department = application?.Department ?? "IT Operations",
            BusinessOwner = application?.BusinessOwner ?? world.Lead,
            TechnicalOwner = draw["technical_owner"].Pick(Owners),
            Criticality = application?.Criticality ?? RiskLevel.Medium,
            Strategy = Inherited(application, SixrStrategy.Replatform),
            Complexity = role == "ora" ? RiskLevel.High : RiskLevel.Medium,
            WaveNumber = null,
            MigrationStatus = AssetMigrationStatus.Discovered,
            CpuUtilization = draw["cpu_utilization"].Around(15m, 80m, 2),
            MemoryUtilization = draw["memory_utilization"].Around(45m, 96m, 2),
            CurrentCost = MachineCost(cores, memory, storage, physical: false) + (role == "pgs" ? 0 : cores * 95),
            CloudCost = null,
            DiscoveredAt = DiscoveredAt(draw, source),
        });
    }

    private Asset Device(AssetType type, (string Role, string Model, string Purpose)[] models, int number, AssetSource source)
    {
        Draw draw = new(world, type, number);
        (string role, string model, string purpose) = models[number % models.Length];
        Site site = sites[draw["site"].Int(0, 1)];
        bool storage = type == AssetType.Storage;
        string hostname = MachineNames.Hostname(site, role, EnvironmentType.Production, number);
        return Finish(source, number, new Asset
        {
            Id = draw.Id,
            Tenant = world.Tenant,
            Type = type,
            Number = number,
            Source = source,
            Name = hostname,
            Hostname = hostname,
            IpAddress = MachineNames.Address((storage ? 560 : 500) + number),
            Environment = EnvironmentType.Production,
            Site = site,
            IsPhysical = true,
            OperatingSystem = null,
            OsVersion = null,
            CpuCores = null,
            MemoryGb = null,
            StorageGb = storage ? draw["storage_gb"].Int(10, 120) * 1000 : null,
            Technology = model,
            ApplicationName = null,
            Department = "IT Operations",
            BusinessOwner = world.Lead,
            TechnicalOwner = draw["technical_owner"].Pick(Owners),
            Criticality = purpose is "Firewall" or "Core switch" or "Edge router" ? RiskLevel.Critical : RiskLevel.High,
            Strategy = draw["strategy"].Weighted((SixrStrategy.Retain, 3), (SixrStrategy.Retire, 4), (SixrStrategy.Replatform, 3)),
            Complexity = RiskLevel.Medium,
            WaveNumber = null,
            MigrationStatus = AssetMigrationStatus.Discovered,
            CpuUtilization = null,
            MemoryUtilization = null,
            CurrentCost = draw["current_cost"].Decimal(60, 800, 2),
            CloudCost = null,
            DiscoveredAt = DiscoveredAt(draw, source),
        });
    }

    private IReadOnlyList<User> Owners => field ??=
        [.. world.Members.Select(member => member.User).Where(user => user.Role != RoleType.PlatformAdmin && user.Status == UserStatus.Active)];

    private Asset? ApplicationAt(int number) => made.GetValueOrDefault((AssetType.Application, number));

    // What the move does to it: an asset moves with the wave of its application.
    private Asset Finish(AssetSource source, int number, Asset asset)
    {
        Asset? application = asset.Type == AssetType.Application ? null : asset.ApplicationName is null ? null : made.Values.FirstOrDefault(other => other.Type == AssetType.Application && other.Name == asset.ApplicationName);
        bool moves = source.Plan.IsPlanned && number < Unlisted && asset.Strategy != SixrStrategy.Retain;
        int? wave = !moves ? null : world.IsPilot(asset) ? 1 : application is not null && !world.IsPilot(application) && application.WaveNumber is { } its ? its : Wave(number);
        return asset with
        {
            WaveNumber = wave,
            MigrationStatus = Status(source, asset, wave),
            CloudCost = source.Plan.IsPlanned ? Math.Round(asset.CurrentCost * CloudFactor(asset.Strategy), 2) : null,
        };
    }

    // The pilot moved alone: what serves it waited for the main programme.
    private int Wave(int number) => world.HasPilot ? 2 + (number % (world.Plan.Waves.Count - 1)) : 1 + (number % world.Plan.Waves.Count);

    private AssetMigrationStatus Status(AssetSource source, Asset asset, int? wave)
    {
        if (!source.Plan.IsPlanned)
        {
            return AssetMigrationStatus.Discovered;
        }

        if (wave is not { } number)
        {
            return AssetMigrationStatus.Excluded;
        }

        return world.Plan.Waves[number - 1] switch
        {
            WaveStatus.Completed => AssetMigrationStatus.Migrated,
            WaveStatus.Planned => AssetMigrationStatus.Planned,
            WaveStatus.Cancelled => AssetMigrationStatus.Assessed,
            _ when asset.Number % 8 == 1 => AssetMigrationStatus.Failed,
            _ => world.Stream("assets", $"{asset.Type} {asset.Number}", "migration_status").Weighted(
                (AssetMigrationStatus.Migrating, 5), (AssetMigrationStatus.Migrated, 3), (AssetMigrationStatus.Planned, 2)),
        };
    }

    private static SixrStrategy Inherited(Asset? application, SixrStrategy otherwise) => application?.Strategy switch
    {
        null => otherwise,
        SixrStrategy.Repurchase => SixrStrategy.Retire, // the product comes as a service; its machines go
        SixrStrategy.Refactor => SixrStrategy.Replatform,
        { } strategy => strategy,
    };

    private static decimal CloudFactor(SixrStrategy strategy) => strategy switch
    {
        SixrStrategy.Rehost => 0.86m,
        SixrStrategy.Replatform => 0.71m,
        SixrStrategy.Refactor => 0.54m,
        SixrStrategy.Repurchase => 0.93m,
        SixrStrategy.Retire => 0,
        _ => 1,
    };

    private static decimal MachineCost(int cores, int memory, int storage, bool physical) =>
        (cores * 17.50m) + (memory * 3.20m) + (storage * 0.07m) + (physical ? 140 : 0);

    private static DateTimeOffset DiscoveredAt(Draw draw, AssetSource source)
    {
        DateTimeOffset start = source.Import?.StartedAt ?? (source.Flow?.CreatedAt ?? source.Master.CreatedAt).AddHours(5);
        return start + draw["discovered_at"].Duration(TimeSpan.FromMinutes(2), TimeSpan.FromHours(20));
    }

    /// <summary>The streams of one asset, by the name of the fact.</summary>
    private readonly struct Draw(TenantWorld world, AssetType type, int number)
    {
        private readonly RowKey key = world.Tenant.Key.Child(type.ToString()).Child(number);

        public Guid Id => world.World.Context.Id("assets", key);

        public RandomStream this[string fact] => world.World.Context.Stream("assets", key, fact);
    }
}
