using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>The facts of one tenant, each list made when it is first asked for.</summary>
internal sealed class TenantWorld
{
    public TenantWorld(DemoWorld world, int number)
    {
        World = world;
        Number = number;
        Tenant = TenantGenerator.Create(world, number);
        Plan = TenantPlans.For(Tenant.Story, world.IsCompact);
    }

    public DemoWorld World { get; }

    public int Number { get; }

    public Tenant Tenant { get; }

    public TenantPlan Plan { get; }

    /// <summary>The users whose home this tenant is; the platform's own administrator belongs to the second tenant.</summary>
    public IReadOnlyList<User> Users => field ??= UserGenerator.Create(this);

    /// <summary>The users who work for this tenant, with their standing: the lead first.</summary>
    public IReadOnlyList<Member> Members => field ??= UserGenerator.Members(this);

    /// <summary>The engagement manager, whom most rows name.</summary>
    public User Lead => Members[0].User;

    /// <summary>The first member with that role, or the lead.</summary>
    public User UserWith(RoleType role) => Members.FirstOrDefault(member => member.User.Role == role)?.User ?? Lead;

    /// <summary>Members who may change data.</summary>
    public IReadOnlyList<User> Editors => field ??=
        [.. Members.Select(member => member.User).Where(user => user.Access != AccessLevel.ReadOnly && user.Status == UserStatus.Active)];

    /// <summary>Master flows: one for each discovery flow, then those of the later phases.</summary>
    public IReadOnlyList<MasterFlow> MasterFlows => field ??= FlowGenerator.Masters(this);

    public IReadOnlyList<DiscoveryFlow> DiscoveryFlows => field ??= FlowGenerator.Discoveries(this);

    public IReadOnlyList<DataImport> Imports => field ??= ImportGenerator.Create(this);

    public IReadOnlyList<FieldMapping> Mappings => field ??= MappingGenerator.Create(this);

    public IReadOnlyList<RawRecord> RawRecords => field ??= RecordGenerator.Create(this);

    /// <summary>The records of each import, by the import's id.</summary>
    public ILookup<Guid, RawRecord> RecordsOf => field ??= RawRecords.ToLookup(record => record.Import.Id);

    public IReadOnlyList<AssetSource> Sources => field ??= [.. Plan.Sources.Select(Source)];

    public IReadOnlyList<Asset> Assets => field ??= new AssetGenerator(this).Create();

    public IReadOnlyList<Dependency> Dependencies => field ??= DependencyGenerator.Create(this);

    public IReadOnlyList<Wave> Waves => field ??= WaveGenerator.Create(this);

    /// <summary>The programme that moves the planned assets, and the pilot that went before it where there was one.</summary>
    public IReadOnlyList<MigrationProject> Projects => field ??= WaveGenerator.Projects(this);

    /// <summary>The main programme.</summary>
    public MigrationProject Project => Projects[0];

    /// <summary>The programme that an asset belongs to, or null where it is in none.</summary>
    public MigrationProject? ProjectOf(Asset asset) => !asset.IsPlanned ? null : IsPilot(asset) ? Projects[1] : Projects[0];

    /// <summary>The hospital group moved its first application on its own, before everything else: its first wave.</summary>
    public bool HasPilot => Tenant.Story == TenantStory.Finished;

    /// <summary>The application that is the pilot.</summary>
    public bool IsPilot(Asset asset) => HasPilot && asset is { Type: AssetType.Application, Number: 0 };

    /// <summary>The wave that is the pilot.</summary>
    public bool IsPilot(Wave wave) => HasPilot && wave.Number == 1;

    /// <summary>What each asset needs, by the asset's id.</summary>
    public ILookup<Guid, Dependency> Needs => field ??= Dependencies.ToLookup(dependency => dependency.Asset.Id);

    /// <summary>Assets that serve the same application, by its name.</summary>
    public ILookup<string, Asset> Serving => field ??= Assets.Where(asset => asset.ApplicationName is not null).ToLookup(asset => asset.ApplicationName!);

    public IReadOnlyList<CustomField> CustomFields => field ??= CustomFieldGenerator.Create(this);

    public IReadOnlyList<Tag> Tags => field ??= TagGenerator.Tags(this);

    public IReadOnlyList<AssetTag> AssetTags => field ??= TagGenerator.Assignments(this);

    /// <summary>Assets of one type, in the order of their numbers.</summary>
    public IEnumerable<Asset> AssetsOf(AssetType type) => Assets.Where(asset => asset.Type == type);

    public IReadOnlyList<Asset> Applications => field ??= [.. AssetsOf(AssetType.Application)];

    /// <summary>The discovery flow of that key.</summary>
    public DiscoveryFlow Discovery(string key) => DiscoveryFlows.Single(flow => flow.Key == key);

    /// <summary>The first later flow of that type, or null where the tenant has none.</summary>
    public MasterFlow? LaterFlow(FlowType type) => MasterFlows.FirstOrDefault(flow => flow.Type == type);

    /// <summary>The later flow that works on an asset: the pilot of the hospital group had flows of its own.</summary>
    public MasterFlow? LaterFlow(FlowType type, Asset asset) =>
        IsPilot(asset)
            ? MasterFlows.LastOrDefault(flow => flow.Type == type)
            : LaterFlow(type);

    /// <summary>A uuid that depends on the tenant, the table and a name within the tenant.</summary>
    public Guid Id(string table, string name) => World.Context.Id(table, Tenant.Key.Child(name));

    /// <summary>The stream of one fact of this tenant.</summary>
    public RandomStream Stream(string table, string name, string fact) => World.Context.Stream(table, Tenant.Key.Child(name), fact);

    public DateTimeOffset Ago(double days) => World.Ago(days);

    public override string ToString() => Tenant.Name;

    private AssetSource Source(SourcePlan plan)
    {
        DiscoveryFlow? flow = plan.Flow is null ? null : Discovery(plan.Flow);
        DataImport? import = plan.Import is null ? null : Imports.Single(candidate => candidate.Key == plan.Import);
        return new AssetSource(plan, flow, import, (flow ?? DiscoveryFlows[0]).Master);
    }
}
