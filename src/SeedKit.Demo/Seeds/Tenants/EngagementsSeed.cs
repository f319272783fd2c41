using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>One engagement per client.</summary>
internal sealed class EngagementsSeed(DemoWorld world) : TableSeed<TenantWorld>("migration", "engagements")
{
    protected override IEnumerable<TenantWorld> Rows() => world.Tenants;

    protected override RowKey Key(TenantWorld row) => row.Tenant.EngagementId;

    protected override void Define(SeedColumns<TenantWorld> columns) => columns
        .Add("id", row => row.Tenant.EngagementId)
        .Add("client_account_id", row => row.Tenant.ClientId)
        .Add("name", row => row.Tenant.EngagementName)
        .Add("slug", row => row.Tenant.EngagementName.ToLowerInvariant().Replace(' ', '-'))
        .Add("description", row => row.Tenant.Story switch
        {
            TenantStory.Demo => "Full cloud transformation: both data centres, all business applications, within 18 months.",
            TenantStory.Finished => "Move of all clinical systems out of the hospitals' own data centres.",
            _ => null,
        })
        .Add("engagement_type", row => row.Tenant.Story switch { TenantStory.Demo => "migration", TenantStory.Finished => "modernization", _ => "assessment" })
        .Add("status", row => Status(row))
        .Add("priority", row => row.Tenant.Story switch { TenantStory.Demo => "high", TenantStory.Finished => "medium", _ => "low" })
        .Add("start_date", row => row.Tenant.Story == TenantStory.OnHold ? (DateTimeOffset?)null : row.Tenant.EngagementStart)
        .Add("target_completion_date", row => row.Tenant.Story == TenantStory.OnHold ? (DateTimeOffset?)null : row.Tenant.EngagementEnd)
        .Add("actual_completion_date", row => Status(row) == EngagementStatus.Completed ? row.Tenant.EngagementEnd.AddDays(9) : (DateTimeOffset?)null)
        .Add("engagement_lead_id", row => row.Tenant.Story == TenantStory.OnHold ? (Guid?)null : row.Lead.Id)
        .Add("client_contact_name", row => row.Tenant.Story == TenantStory.OnHold ? null : row.UserWith(RoleType.ClientAdmin).FullName)
        .Add("client_contact_email", row => row.Tenant.Story == TenantStory.OnHold ? null : row.UserWith(RoleType.ClientAdmin).Email)
        .Add("settings", row => Json.Object(("review_required", true), ("weekly_report", row.Tenant.Story == TenantStory.Demo)))
        .Add("migration_scope", row => Json.Object(
            ("target_clouds", Json.Array(ClientProfile.Of(row.Tenant.Story).Clouds)),
            ("migration_strategies", Json.Array(Enum.GetValues<SixrStrategy>().Select(SeedLabel.Of))),
            ("excluded_systems", Json.Array(row.Tenant.Story == TenantStory.OnHold ? ["crane control"] : Array.Empty<string>())),
            ("included_environments", Json.Array("production", "staging", "development", "test")),
            ("business_units", Json.Array(Catalogue.Departments)),
            ("geographic_scope", Json.Array(Catalogue.Sites(row.Tenant.Story).Select(site => site.City).Distinct())),
            ("timeline_constraints", Json.Object(("change_freeze", "December")))))
        .Add("team_preferences", row => Json.Object(
            ("stakeholders", Json.Array(row.Users.Select(user => user.FullName))),
            ("decision_makers", Json.Array(row.Lead.FullName)),
            ("technical_leads", Json.Array(row.UserWith(RoleType.Analyst).FullName)),
            ("communication_style", "formal"),
            ("reporting_frequency", row.Tenant.Story == TenantStory.Demo ? "weekly" : "monthly"),
            ("preferred_meeting_times", Json.Array("Tuesday 10:00")),
            ("escalation_contacts", Json.Array(row.UserWith(RoleType.ClientAdmin).Email)),
            ("project_methodology", "agile")))
        .Add("is_active", row => Status(row) == EngagementStatus.Active)
        .Add("created_at", row => row.Tenant.EngagementStart.AddDays(-40))
        .Add("updated_at", (row, random) => random.Instant(row.Tenant.EngagementStart, row.Ago(1)))
        .Add("created_by", row => row.Tenant.Story == TenantStory.Demo ? (Guid?)null : world.PlatformAdmin.Id);

    private static EngagementStatus Status(TenantWorld row) => row.Tenant.Story switch
    {
        TenantStory.Demo => EngagementStatus.Active,
        TenantStory.Finished => EngagementStatus.Completed,
        _ => EngagementStatus.OnHold,
    };
}
