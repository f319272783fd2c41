using SeedKit.Demo.Files;
using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>
/// The facts of the demo as pure functions of the context; table seeds only project them into columns. Tenants are streamed:
/// a world keeps the few it made last, so that memory does not grow with the scale.
/// </summary>
internal sealed class DemoWorld(SeedContext context)
{
    // The three stories of one copy: a profile without copies makes each tenant once, whatever the number of tables.
    private const int Kept = 3;

    private readonly Queue<TenantWorld> kept = new();
    private NamePool? names;

    public SeedContext Context { get; } = context;

    public bool IsCompact => Context.Profile == SeedProfile.Compact;

    public NamePool Names => names ??= new NamePool(Context);

    /// <summary>All tenants, the demo client first.</summary>
    public IEnumerable<TenantWorld> Tenants => Enumerable.Range(0, Context.Profile.Scale * 3).Select(Tenant);

    /// <summary>The demo client.</summary>
    public TenantWorld Demo => Tenant(0);

    /// <summary>Every person, each once, however many tenants they work for.</summary>
    public IEnumerable<User> Users => Tenants.SelectMany(tenant => tenant.Users).Append(Newcomer);

    /// <summary>Who runs the platform: associated with the tenants whose story is finished or on hold.</summary>
    public User PlatformAdmin => field ??= new User
    {
        Id = DemoIds.User(0, 0),
        Email = "operations@seedkit.example",
        FirstName = "Priya",
        LastName = "Raman",
        JobTitle = "Platform Operations Lead",
        Role = RoleType.PlatformAdmin,
        Access = AccessLevel.SuperAdmin,
        Status = UserStatus.Active,
        CreatedAt = Ago(720),
        LastLogin = Ago(0.4),
        Home = Tenant(1).Tenant,
        SignsInElsewhere = true,
    };

    /// <summary>Someone who has registered and whom nobody has let in yet: a user without a client.</summary>
    public User Newcomer => field ??= new User
    {
        Id = DemoIds.User(0, 1),
        Email = "s.okonkwo@consulting.example",
        FirstName = "Samuel",
        LastName = "Okonkwo",
        JobTitle = "Cloud Consultant",
        Role = RoleType.Viewer,
        Access = AccessLevel.ReadOnly,
        Status = UserStatus.PendingApproval,
        CreatedAt = Ago(2),
        LastLogin = null,
        Home = null,
    };

    /// <summary>That long before the reference instant, in whole seconds.</summary>
    public DateTimeOffset Ago(double days) => Context.Instant.AddSeconds(-Math.Round(days * 86_400));

    /// <summary>The facts of a tenant that a fact names.</summary>
    public TenantWorld TenantOf(Tenant tenant) => kept.FirstOrDefault(candidate => candidate.Tenant.ClientId == tenant.ClientId)
        ?? Tenants.First(candidate => candidate.Tenant.ClientId == tenant.ClientId);

    /// <summary>The size of a sample file; it is written to be measured, so the number is the file's own.</summary>
    public long FileSize(DataImport import) => SampleFile.Size(TenantOf(import.Tenant), import);

    /// <summary>The tenant of that number; the three of a copy follow one another.</summary>
    public TenantWorld Tenant(int number)
    {
        TenantWorld? tenant = kept.FirstOrDefault(candidate => candidate.Number == number);
        if (tenant is null)
        {
            tenant = new TenantWorld(this, number);
            kept.Enqueue(tenant);
            if (kept.Count > Kept)
            {
                _ = kept.Dequeue();
            }
        }

        return tenant;
    }
}
