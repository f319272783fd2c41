namespace SeedKit.Demo.Seeds.Audit;

/// <summary>A kind of security event.</summary>
/// <remarks>Category: label of <c>security_event_category</c>. Severity: label of <c>log_level</c>. Request: method and path; null for events that no request caused. ByManager: whether only those who administer can cause it. OnSomebody: whether it is about another user.</remarks>
internal sealed record SecurityEventTheme(
    string Type, string Category, string Severity, string Description, (string Method, string Path)? Request, bool ByManager, bool OnSomebody,
    bool Suspicious, bool NeedsReview, bool Blocked)
{
    public static IReadOnlyList<SecurityEventTheme> All { get; } =
    [
        new("login_succeeded", "authentication", "debug", "Signed in with the second factor.", ("POST", "/api/v1/auth/login"), false, false, false, false, false),
        new("login_failed", "authentication", "warning", "Three wrong passwords within a minute; the fourth was right.", ("POST", "/api/v1/auth/login"), false, false, false, false, false),
        new("role_changed", "administration", "info", "Changed the role of a user after a change of duties.", ("PUT", "/api/v1/admin/users/role"), true, true, false, false, false),
        new("bulk_export", "data_access", "warning", "Exported the whole inventory outside working hours.", ("GET", "/api/v1/assets/export"), false, false, true, true, false),
        new("permission_denied", "authorization", "warning", "Tried to open the settings of the client without the permission to change them.", ("GET", "/api/v1/admin/client/settings"), false, false, false, false, true),
        new("foreign_tenant_requested", "authorization", "critical", "A request named an engagement of another client; row-level security returned nothing.", ("GET", "/api/v1/engagements"), false, false, true, true, true),
        new("user_approved", "administration", "info", "Let a user in after checking with the manager.", ("POST", "/api/v1/admin/approvals"), true, true, false, false, false),
        new("session_revoked", "authentication", "info", "All sessions of the user were ended when the notebook was reported as lost.", null, true, true, false, false, false),
        new("scheduled_export_failed", "data_access", "error", "The nightly export could not be encrypted, because the key had expired; nothing left the platform.", null, true, false, false, true, true),
        new("second_factor_enrolled", "authentication", "info", "Set up a second factor.", ("POST", "/api/v1/auth/second-factor"), false, false, false, false, false),
        new("audit_log_viewed", "data_access", "debug", "Looked through the audit log of the last week.", ("GET", "/api/v1/admin/audit"), true, false, false, false, false),
        new("retention_changed", "administration", "error", "Tried to shorten the retention of audit data below the legal minimum.", ("PUT", "/api/v1/admin/client/settings"), true, false, true, true, true),
    ];
}
