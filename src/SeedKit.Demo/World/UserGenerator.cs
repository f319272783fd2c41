namespace SeedKit.Demo.World;

/// <summary>The people of a tenant.</summary>
internal static class UserGenerator
{
    private sealed record Slot(RoleType Role, AccessLevel Access, UserStatus Status, string JobTitle, double Since, double? LastLogin);

    private static readonly Slot[] FinishedSlots =
    [
        new(RoleType.EngagementManager, AccessLevel.ReadWrite, UserStatus.Active, "Head of Infrastructure", 418, 3.2),
        new(RoleType.ClientAdmin, AccessLevel.Admin, UserStatus.Active, "IT Security Officer", 418, 0.9),
        new(RoleType.Analyst, AccessLevel.ReadWrite, UserStatus.Active, "Clinical Systems Analyst", 405, 12.6),
        new(RoleType.Viewer, AccessLevel.ReadOnly, UserStatus.Deactivated, "External Auditor", 300, 221.5),
        new(RoleType.EngagementManager, AccessLevel.ReadWrite, UserStatus.Deactivated, "Interim Project Manager", 396, 180.2),
    ];

    private static readonly Slot[] OnHoldSlots =
    [
        new(RoleType.EngagementManager, AccessLevel.ReadWrite, UserStatus.Active, "Director of Operations", 174, 5.4),
        new(RoleType.ClientAdmin, AccessLevel.Admin, UserStatus.Active, "IT Manager", 174, 1.8),
        new(RoleType.Analyst, AccessLevel.ReadWrite, UserStatus.Suspended, "Business Analyst", 168, 88.3),
        new(RoleType.Viewer, AccessLevel.ReadOnly, UserStatus.PendingApproval, "Terminal Supervisor", 3, null),
        new(RoleType.Analyst, AccessLevel.ReadWrite, UserStatus.Deactivated, "IT Trainee", 150, 101.7),
    ];

    public static IReadOnlyList<User> Create(TenantWorld world) => world.Tenant.Story switch
    {
        TenantStory.Demo when world.Number == 0 => DemoUsers(world),
        TenantStory.Demo => [.. DemoUsers(world).Select((user, number) => Renamed(world, user, number))],
        TenantStory.Finished => [.. FinishedSlots.Select((slot, number) => FromSlot(world, slot, number)), .. world.Number == 1 ? [world.World.PlatformAdmin] : Array.Empty<User>()],
        _ => [.. OnHoldSlots.Select((slot, number) => FromSlot(world, slot, number))],
    };

    /// <summary>The users of the tenant, and the platform's administrator where the tenant is not the demo client.</summary>
    public static IReadOnlyList<Member> Members(TenantWorld world)
    {
        IEnumerable<User> guests = world.Tenant.Story == TenantStory.Demo || world.Users.Contains(world.World.PlatformAdmin) ? [] : [world.World.PlatformAdmin];
        User first = world.Users[0];
        User admin = world.Users.First(user => user.Role == RoleType.ClientAdmin);
        return
        [
            .. world.Users.Concat(guests).Select(user => new Member(
                world.Id("user_account_associations", user.Email),
                world.Tenant,
                user,
                user.CreatedAt < world.Tenant.EngagementStart ? world.Tenant.EngagementStart : user.CreatedAt.AddHours(3),
                user == first ? null : user == admin ? first : admin)),
        ];
    }

    private static List<User> DemoUsers(TenantWorld world)
    {
        List<User> users =
        [
            Demo(world, DemoIds.DemoUser, "demo", "Dana", "Mercer", "Migration Architect", RoleType.EngagementManager, AccessLevel.ReadWrite, 0.05),
            Demo(world, DemoIds.AnalystUser, "analyst", "Andrea", "Lindqvist", "Data Analyst", RoleType.Analyst, AccessLevel.ReadWrite, 0.3),
            Demo(world, DemoIds.ViewerUser, "viewer", "Victor", "Amadi", "Finance Controller", RoleType.Viewer, AccessLevel.ReadOnly, 4.1),
            Demo(world, DemoIds.ClientAdminUser, "client.admin", "Clara", "Brennan", "IT Service Owner", RoleType.ClientAdmin, AccessLevel.Admin, 1.2),
        ];
        if (!world.World.IsCompact)
        {
            users.Add(Demo(world, DemoIds.ManagerUser, "manager", "Marcus", "Hale", "Program Manager", RoleType.EngagementManager, AccessLevel.Admin, 0.7));
        }

        return users;
    }

    private static User Demo(
        TenantWorld world, Guid id, string mailbox, string first, string last, string jobTitle, RoleType role, AccessLevel access, double lastLogin)
    {
        return new User
        {
            Id = id,
            Email = $"{mailbox}@{world.Tenant.Domain}",
            FirstName = first,
            LastName = last,
            JobTitle = jobTitle,
            Role = role,
            Access = access,
            Status = UserStatus.Active,
            CreatedAt = world.Ago(150.5),
            LastLogin = world.Ago(lastLogin),
            Home = world.Tenant,
        };
    }

    private static User Renamed(TenantWorld world, User user, int number)
    {
        (string first, string last) = NameOf(world, number);
        return user with { Id = DemoIds.User(world.Number, number), FirstName = first, LastName = last };
    }

    private static User FromSlot(TenantWorld world, Slot slot, int number)
    {
        (string first, string last) = NameOf(world, number);
        return new User
        {
            Id = DemoIds.User(world.Number, number),
            Email = $"{first}.{last}@{world.Tenant.Domain}".ToLowerInvariant(),
            FirstName = first,
            LastName = last,
            JobTitle = slot.JobTitle,
            Role = slot.Role,
            Access = slot.Access,
            Status = slot.Status,
            CreatedAt = world.Ago(slot.Since),
            LastLogin = slot.LastLogin is { } days ? world.Ago(days) : null,
            Home = world.Tenant,
            SignsInElsewhere = slot.Role == RoleType.Viewer,
        };
    }

    // Two users of a tenant never share a family name, so no two addresses are alike.
    private static (string First, string Last) NameOf(TenantWorld world, int number)
    {
        NamePool names = world.World.Names;
        int start = world.Stream("users", "names", "last_name").Int(0, names.LastNames.Count - 1);
        string first = world.Stream("users", $"user {number}", "first_name").Pick(names.FirstNames);
        return (first, names.LastNames[(start + (number * 7)) % names.LastNames.Count]);
    }
}
