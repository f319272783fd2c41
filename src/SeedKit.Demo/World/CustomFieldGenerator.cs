using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>The fields that clients add.</summary>
internal static class CustomFieldGenerator
{
    public static readonly string[] RecoveryTiers = ["tier_1", "tier_2", "tier_3"];

    public static IReadOnlyList<CustomField> Create(TenantWorld world)
    {
        CustomField Field(string name, CustomFieldType type, User? createdBy, string? description = null, bool required = false, bool critical = false) => new()
        {
            Id = world.Id("custom_target_fields", name),
            Tenant = world.Tenant,
            Name = name,
            Type = type,
            Description = description,
            IsRequired = required,
            IsCritical = critical,
            CreatedBy = createdBy,
        };

        return
        [
            Field("cost_center", CustomFieldType.Text, world.Lead, "Where the system is charged to.", required: true) with
            {
                ValidationSchema = Json.Object(("type", "string"), ("pattern", "^CC-[0-9]{4}$")),
            },
            Field("recovery_tier", CustomFieldType.Choice, world.Lead, "How soon the system must be back after an outage.", critical: true) with
            {
                AllowedValues = Json.Array(RecoveryTiers),
                DefaultValue = RecoveryTiers[2],
            },
            Field("support_ends_on", CustomFieldType.Date, world.UserWith(RoleType.Analyst), "End of the vendor's support.", critical: true),
            Field("holds_personal_data", CustomFieldType.Boolean, world.UserWith(RoleType.ClientAdmin)) with { DefaultValue = "false" },
            Field("rack_units", CustomFieldType.Number, null),
        ];
    }
}
