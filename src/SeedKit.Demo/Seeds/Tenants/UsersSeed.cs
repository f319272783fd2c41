using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>Users belong to no tenant, so they are upserted by their fixed ids.</summary>
internal sealed class UsersSeed(DemoWorld world) : TableSeed<User>("migration", "users")
{
    /// <summary>No hash function gives this text, so no password matches it.</summary>
    private const string UnusablePassword = "!demo-account-without-password";

    public override SeedMode Mode => SeedMode.Upsert;

    public override bool Owns(Guid key) => DemoIds.IsDemoUser(key);

    protected override IEnumerable<User> Rows() => world.Users;

    protected override RowKey Key(User row) => row.Id;

    protected override void Define(SeedColumns<User> columns) => columns
        .Add("id", row => row.Id)
        .Add("email", row => row.Email)
        .Add("password_hash", row => row.SignsInElsewhere ? null : UnusablePassword)
        .Add("first_name", row => row.FirstName)
        .Add("last_name", row => row.LastName)
        .Add("is_active", row => row.IsActive)
        .Add("is_verified", row => row.Status != UserStatus.PendingApproval)
        .Add("default_client_id", row => row.Home?.ClientId)
        .Add("default_engagement_id", row => row.Role == RoleType.PlatformAdmin ? null : row.Home?.EngagementId)
        .Add("created_at", row => row.CreatedAt)
        .Add("updated_at", row => row.LastLogin ?? row.CreatedAt)
        .Add("last_login", row => row.LastLogin);
}
