namespace SeedKit.Demo.Seeds.Audit;

/// <summary>Something that people do and the audit records.</summary>
/// <remarks>Resource: label of <c>audit_resource_type</c>; null for an action on nothing in particular. Needs: the permission it needs; null when everybody may.</remarks>
internal sealed record AuditAction(string Verb, string? Resource, Permission? Needs, int Share)
{
    /// <summary>Everyday accesses.</summary>
    public static IReadOnlyList<AuditAction> Everyday { get; } =
    [
        new("login", null, null, 18),
        new("logout", null, null, 6),
        new("view_dashboard", "engagement", null, 12),
        new("view_assets", "engagement", null, 14),
        new("view_asset", "asset", null, 16),
        new("view_flow", "discovery_flow", null, 9),
        new("view_client", "client_account", null, 3),
        new("view_user", "user", null, 3),
        new("view_analytics", "engagement", Permission.Analytics, 5),
        new("upload_import", "data_import", Permission.Import, 3),
        new("update_asset", "asset", Permission.Modify, 7),
        new("advance_flow", "discovery_flow", Permission.Modify, 4),
        new("export_data", "engagement", Permission.Export, 5),
    ];

    /// <summary>Accesses that are judged by role and data scope.</summary>
    public static IReadOnlyList<AuditAction> Judged { get; } =
    [
        new("approve_mapping", "data_import", Permission.Approve, 20),
        new("override_strategy", "asset", Permission.Modify, 16),
        new("configure_agents", "engagement", Permission.Configure, 8),
        new("change_role", "user", Permission.ManageUsers, 7),
        new("invite_user", "user", Permission.ManageUsers, 5),
        new("change_client_settings", "client_account", Permission.ModifyClient, 5),
        new("restore_item", "discovery_flow", Permission.Modify, 4),
        new("purge_item", "asset", Permission.Purge, 6),
        new("view_system_logs", null, Permission.SystemLogs, 4),
    ];
}
