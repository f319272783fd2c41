using System.Globalization;
using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>One profile per user, of no tenant either.</summary>
internal sealed class UserProfilesSeed(DemoWorld world) : TableSeed<User>("migration", "user_profiles")
{
    public override SeedMode Mode => SeedMode.Upsert;

    public override bool Owns(Guid key) => DemoIds.IsDemoUser(key);

    protected override IEnumerable<User> Rows() => world.Users;

    protected override RowKey Key(User row) => row.Id;

    protected override void Define(SeedColumns<User> columns) => columns
        .Add("user_id", row => row.Id)
        .Add("status", row => row.Status)
        .Add("approval_requested_at", row => row.CreatedAt)
        .Add("approved_at", row => Approved(row) ? row.CreatedAt.AddHours(3) : (DateTimeOffset?)null)
        .Add("approved_by", row => Approver(row)?.Id)
        .Add("registration_reason", row => row.Role == RoleType.Viewer ? $"I need to follow the progress as {row.JobTitle}." : null)
        .Add("organization", row => row.Home?.Name)
        .Add("role_description", row => row.Status == UserStatus.Suspended ? null : row.JobTitle)
        .Add("requested_access_level", row => row.Access)
        .Add("phone_number", (row, random) => random.Chance(60) ? string.Create(CultureInfo.InvariantCulture, $"+1 202 555 {random.Int(100, 199):0000}") : null)
        .Add("manager_email", row => row.Role is RoleType.Analyst or RoleType.Viewer && Approver(row) is { } approver ? approver.Email : null)
        .Add("linkedin_profile", row => row.Role == RoleType.EngagementManager ? $"https://people.example/{row.FirstName}-{row.LastName}".ToLowerInvariant() : null)
        .Add("last_login_at", row => row.LastLogin)
        .Add("login_count", (row, random) => row.LastLogin is null ? 0 : random.Int(4, 240))
        .Add("failed_login_attempts", row => row.Status == UserStatus.Suspended ? 5 : 0)
        .Add("last_failed_login", (row, random) => row.LastLogin is { } login && (row.Status == UserStatus.Suspended || random.Chance(30))
            ? login.AddHours(row.Status == UserStatus.Suspended ? 30 : -random.Int(20, 600))
            : (DateTimeOffset?)null)
        .Add("notification_preferences", row => Json.Object(
            ("email_notifications", row.Status == UserStatus.Active),
            ("system_alerts", row.Role is RoleType.PlatformAdmin or RoleType.ClientAdmin),
            ("learning_updates", row.Role == RoleType.Analyst),
            ("weekly_reports", row.Role is RoleType.EngagementManager or RoleType.Viewer)))
        .Add("created_at", row => row.CreatedAt)
        .Add("updated_at", row => row.LastLogin ?? row.CreatedAt);

    private static bool Approved(User user) => user.Status != UserStatus.PendingApproval;

    // The administrator lets the others in, the lead the administrator, the platform the lead.
    private User? Approver(User user)
    {
        Member? member = user.Home is null || !Approved(user)
            ? null
            : world.Tenants.First(tenant => tenant.Tenant.ClientId == user.Home.ClientId).Members.First(member => member.User.Id == user.Id);
        return member?.AddedBy;
    }
}
