namespace SeedKit.Demo.Seeds.Audit;

/// <summary>
/// What a role may do: the columns of the reference table <c>role_permissions</c> that the audit speaks of; a test compares the two.
/// Roles are labels of <c>role_type</c>.
/// </summary>
internal sealed record Permission(string Column, string Wording, string[] Roles)
{
    private static readonly string[] Administrators = ["platform_admin", "client_admin"];
    private static readonly string[] Deciders = ["platform_admin", "client_admin", "engagement_manager"];
    private static readonly string[] Workers = ["platform_admin", "client_admin", "engagement_manager", "analyst"];

    public static Permission Import { get; } = new("can_import_data", "import data", Workers);

    public static Permission Export { get; } = new("can_export_data", "export data", Workers);

    public static Permission Analytics { get; } = new("can_view_analytics", "see the analytics", Workers);

    public static Permission Modify { get; } = new("can_modify_data", "change data", Workers);

    public static Permission Approve { get; } = new("can_approve_agent_decisions", "approve what agents decided", Deciders);

    public static Permission Configure { get; } = new("can_configure_agents", "configure agents", Deciders);

    public static Permission ManageUsers { get; } = new("can_manage_engagement_users", "manage the users of an engagement", Deciders);

    public static Permission ModifyClient { get; } = new("can_modify_client_settings", "change the settings of a client", Administrators);

    public static Permission Purge { get; } = new("can_purge_deleted_data", "purge deleted data", ["platform_admin"]);

    public static Permission SystemLogs { get; } = new("can_view_system_logs", "see the logs of the system", ["platform_admin"]);

    public static IReadOnlyList<Permission> All { get; } = [Import, Export, Analytics, Modify, Approve, Configure, ManageUsers, ModifyClient, Purge, SystemLogs];

    public bool IsGranted(string role) => Roles.Contains(role);
}
