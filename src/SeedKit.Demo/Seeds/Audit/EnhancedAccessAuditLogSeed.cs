using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>The table <c>enhanced_access_audit_log</c>.</summary>
internal sealed class EnhancedAccessAuditLogSeed(Stories stories) : EngagementSeed<AuditEvent>("enhanced_access_audit_log", stories)
{
    protected override IEnumerable<AuditEvent> Facts(Story story) => AuditEvents.Judged(story);

    protected override void DefineOthers(SeedColumns<AuditEvent> columns) => AccessAuditLogSeed.Common(columns)
        .Add("user_role_level", row => row.Person.Role)
        .Add("user_data_scope", row => row.Person.Scope);
}
