using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>The table <c>security_audit_logs</c>, which belongs to a client and to no engagement.</summary>
internal sealed class SecurityAuditLogSeed(Stories stories) : TableSeed<SecurityEvent>("migration", "security_audit_logs")
{
    protected override IEnumerable<SecurityEvent> Rows() => stories.All().SelectMany(SecurityEvent.Of);

    protected override RowKey Key(SecurityEvent row) => row.Id;

    protected override void Define(SeedColumns<SecurityEvent> columns) => columns
        .Add("id", row => row.Id)
        .Add("client_account_id", row => row.Tenant.ClientId)
        .Add("event_type", row => row.Theme.Type)
        .Add("event_category", row => row.Theme.Category)
        .Add("severity", row => row.Theme.Severity)
        .Add("actor_user_id", row => row.Actor.Id)
        .Add("actor_email", row => row.Actor.Email)
        .Add("actor_role", row => row.Actor.Role)
        .Add("target_user_id", row => row.Target?.Id)
        .Add("target_email", row => row.Target?.Email)
        .Add("ip_address", row => row.Theme.Request is null ? null : Workplace.AddressOf(row.Tenant, row.Actor))
        .Add("user_agent", row => row.Theme.Request is null ? null : Workplace.BrowserOf(row.Tenant, row.Actor))
        .Add("request_path", row => row.Theme.Request?.Path)
        .Add("request_method", row => row.Theme.Request?.Method)
        .Add("description", row => row.Theme.Description)
        .Add("details", (row, random) => row.Theme.Suspicious ? Json.Object(("rule", row.Theme.Type), ("score", random.Int(60, 98))) : Json.Object())
        .Add("is_suspicious", row => row.Theme.Suspicious)
        .Add("requires_review", row => row.Theme.NeedsReview)
        .Add("is_blocked", row => row.Theme.Blocked)
        .Add("created_at", row => row.At)
        .Add("reviewed_at", row => row.Reviewed)
        .Add("reviewed_by", row => row.Reviewer?.Id);
}
