using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>The fields that clients add to their assets.</summary>
internal sealed class CustomTargetFieldsSeed(DemoWorld world) : TenantTableSeed<CustomField>(world, "custom_target_fields")
{
    protected override bool IsClientLevel => true;

    protected override IEnumerable<CustomField> RowsOf(TenantWorld tenant) => tenant.CustomFields;

    protected override void DefineColumns(SeedColumns<CustomField> columns) => columns
        .Add("field_name", row => row.Name)
        .Add("field_type", row => row.Type)
        .Add("description", row => row.Description)
        .Add("is_required", row => row.IsRequired)
        .Add("is_critical", row => row.IsCritical)
        .Add("created_at", row => row.Tenant.EngagementStart.AddDays(3))
        .Add("updated_at", (row, random) => row.Tenant.EngagementStart.AddDays(random.Int(4, 15)))
        .Add("created_by", row => row.CreatedBy?.Id)
        .Add("validation_schema", row => row.ValidationSchema)
        .Add("default_value", row => row.DefaultValue)
        .Add("allowed_values", row => row.AllowedValues);
}
