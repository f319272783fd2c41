using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>The table <c>access_audit_log</c>.</summary>
internal sealed class AccessAuditLogSeed(Stories stories) : EngagementSeed<AuditEvent>("access_audit_log", stories)
{
    protected override IEnumerable<AuditEvent> Facts(Story story) => AuditEvents.Everyday(story);

    protected override void DefineOthers(SeedColumns<AuditEvent> columns) => Common(columns);

    /// <summary>The columns that both access logs have.</summary>
    internal static SeedColumns<AuditEvent> Common(SeedColumns<AuditEvent> columns) => columns
        .Add("user_id", row => row.Person.Id)
        .Add("action_type", row => row.Action.Verb)
        .Add("resource_type", row => row.Action.Resource)
        .Add("resource_id", row => row.Resource)
        .Add("result", row => row.Result)
        .Add("reason", row => row.Reason)
        .Add("ip_address", row => row.Inside ? null : Workplace.AddressOf(row.Tenant, row.Person))
        .Add("user_agent", row => row.Inside ? null : Workplace.BrowserOf(row.Tenant, row.Person))
        .Add("details", row => row.Details)
        .Add("created_at", row => row.At);
}
