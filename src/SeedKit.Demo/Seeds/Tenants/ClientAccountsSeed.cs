using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>The tenants themselves.</summary>
internal sealed class ClientAccountsSeed(DemoWorld world) : TableSeed<TenantWorld>("migration", "client_accounts")
{
    protected override IEnumerable<TenantWorld> Rows() => world.Tenants;

    protected override RowKey Key(TenantWorld row) => row.Tenant.ClientId;

    protected override void Define(SeedColumns<TenantWorld> columns) => columns
        .Add("id", row => row.Tenant.ClientId)
        .Add("name", row => row.Tenant.Name)
        .Add("slug", row => row.Tenant.Slug)
        .Add("description", row => Profile(row).Description)
        .Add("industry", row => Profile(row).Industry)
        .Add("company_size", row => Profile(row).CompanySize)
        .Add("headquarters_location", row => Profile(row).Headquarters)
        .Add("primary_contact_name", row => Profile(row).ContactName)
        .Add("primary_contact_email", row => Profile(row).ContactName is null ? null : row.UserWith(RoleType.ClientAdmin).Email)
        .Add("primary_contact_phone", row => Profile(row).Phone)
        .Add("contact_email", row => Profile(row).Phone is null ? null : $"info@{row.Tenant.Domain}")
        .Add("contact_phone", row => Profile(row).Phone)
        .Add("address", row => Profile(row).Address)
        .Add("timezone", row => Profile(row).Timezone)
        .Add("subscription_tier", row => Profile(row).SubscriptionTier)
        .Add("billing_contact_email", row => row.Tenant.Story == TenantStory.Demo ? $"billing@{row.Tenant.Domain}" : null)
        .Add("subscription_start_date", row => row.Tenant.Story == TenantStory.OnHold ? (DateTimeOffset?)null : row.Tenant.EngagementStart.AddDays(-30))
        .Add("subscription_end_date", row => row.Tenant.Story == TenantStory.Finished ? row.Ago(-60) : (DateTimeOffset?)null)
        .Add("max_users", row => Profile(row).MaxUsers)
        .Add("max_engagements", row => row.Tenant.Story == TenantStory.Demo ? (int?)null : 3)
        .Add("features_enabled", row => Json.Object(
            ("discovery", true), ("assessment", true), ("wave_planning", row.Tenant.Story != TenantStory.OnHold), ("cost_reports", row.Tenant.Story == TenantStory.Demo)))
        .Add("agent_configuration", row => Json.Object(("confidence_threshold", 0.75m), ("max_parallel_agents", row.Tenant.Story == TenantStory.Demo ? 8 : 3)))
        .Add("storage_quota_gb", row => Profile(row).StorageQuotaGb)
        .Add("api_quota_monthly", row => row.Tenant.Story == TenantStory.Demo ? (int?)null : 100_000)
        .Add("settings", row => Json.Object(("date_format", row.Tenant.Story == TenantStory.Finished ? "MM/dd/yyyy" : "dd.MM.yyyy"), ("currency", "USD")))
        .Add("branding", row => Json.Object(("primary_color", row.Tenant.Story switch { TenantStory.Demo => "#0b5fff", TenantStory.Finished => "#00796b", _ => "#37474f" })))
        .Add("business_objectives", row => Json.Object(
            ("primary_goals", Json.Array(Profile(row).Goals)),
            ("timeframe", Profile(row).Timeframe),
            ("success_metrics", Json.Array("share of assets migrated", "monthly cost of operations")),
            ("constraints", Json.Array(Profile(row).Compliance))))
        .Add("agent_preferences", row => Json.Object(
            ("discovery_depth", "comprehensive"),
            ("automation_level", row.Tenant.Story == TenantStory.OnHold ? "manual" : "assisted"),
            ("risk_tolerance", row.Tenant.Story == TenantStory.Finished ? "low" : "moderate"),
            ("preferred_clouds", Json.Array(Profile(row).Clouds)),
            ("compliance_requirements", Json.Array(Profile(row).Compliance)),
            ("custom_rules", Json.Array())))
        .Add("it_guidelines", row => Profile(row).Guidelines)
        .Add("decision_criteria", row => row.Tenant.Story == TenantStory.OnHold
            ? (Json?)null
            : Json.Object(("business_value", 0.35m), ("technical_complexity", 0.25m), ("cost", 0.25m), ("risk", 0.15m)))
        .Add("is_active", row => row.Tenant.Story != TenantStory.OnHold)
        .Add("created_at", row => row.Tenant.EngagementStart.AddDays(-45))
        .Add("updated_at", (row, random) => random.Instant(row.Tenant.EngagementStart, row.Ago(1)))
        .Add("created_by", row => row.Tenant.Story == TenantStory.Demo ? (Guid?)null : world.PlatformAdmin.Id);

    private static ClientProfile Profile(TenantWorld row) => ClientProfile.Of(row.Tenant.Story);
}
