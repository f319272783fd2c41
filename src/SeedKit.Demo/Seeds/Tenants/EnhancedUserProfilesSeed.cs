using System.Globalization;
using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>Each member as the client sees the person.</summary>
internal sealed class EnhancedUserProfilesSeed(DemoWorld world) : TableSeed<Member>("migration", "enhanced_user_profiles")
{
    protected override IEnumerable<Member> Rows() => world.Tenants.SelectMany(tenant => tenant.Members);

    protected override RowKey Key(Member row) => row.Id;

    protected override void Define(SeedColumns<Member> columns) => columns
        .Add("client_account_id", row => row.Tenant.ClientId)
        .Add("user_id", row => row.User.Id)
        .Add("status", row => row.User.Status)
        .Add("role_level", row => row.User.Role)
        .Add("data_scope", row => Scope(row))
        .Add("scope_client_account_id", row => Scope(row) is "client" or "engagement" ? row.Tenant.ClientId : (Guid?)null)
        .Add("scope_engagement_id", row => Scope(row) == "engagement" ? row.Tenant.EngagementId : (Guid?)null)
        .Add("registration_reason", row => row.User.Role == RoleType.Viewer ? $"I need to follow the progress as {row.User.JobTitle}." : null)
        .Add("organization", row => row.User.Role == RoleType.PlatformAdmin ? null : row.Tenant.Name)
        .Add("role_description", row => row.User.Status == UserStatus.Suspended ? null : row.User.JobTitle)
        .Add("phone_number", (row, random) => random.Chance(50) ? string.Create(CultureInfo.InvariantCulture, $"+1 202 555 {random.Int(100, 199):0000}") : null)
        .Add("manager_email", row => row.User.Role is RoleType.Analyst or RoleType.Viewer ? row.AddedBy?.Email : null)
        .Add("approval_requested_at", row => row.Since.AddHours(-3))
        .Add("approved_at", row => Approved(row) ? row.Since : (DateTimeOffset?)null)
        .Add("approved_by", row => Approved(row) ? row.AddedBy?.Id : null)
        .Add("last_login_at", row => row.User.LastLogin)
        .Add("login_count", (row, random) => row.User.LastLogin is null ? 0 : random.Int(3, 180))
        .Add("failed_login_attempts", row => row.User.Status == UserStatus.Suspended ? 5 : 0)
        .Add("is_deleted", row => IsDeleted(row))
        .Add("deleted_at", row => IsDeleted(row) ? row.User.LastLogin!.Value.AddDays(12) : (DateTimeOffset?)null)
        .Add("deleted_by", row => IsDeleted(row) ? row.AddedBy?.Id : null)
        .Add("delete_reason", row => IsDeleted(row) && row.User.Role != RoleType.EngagementManager ? $"No longer needed as {row.User.JobTitle}." : null)
        .Add("created_at", row => row.Since.AddHours(-3))
        .Add("updated_at", row => row.Since);

    private static bool Approved(Member member) => member.User.Status != UserStatus.PendingApproval;

    private static bool IsDeleted(Member member) => member.User.Status == UserStatus.Deactivated;

    private static string Scope(Member member) => member.User.Role switch
    {
        _ when member.User.Status == UserStatus.PendingApproval => "demo_only",
        RoleType.PlatformAdmin => "platform",
        RoleType.ClientAdmin => "client",
        _ => "engagement",
    };
}
