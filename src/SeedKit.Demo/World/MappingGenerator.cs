using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>Field mappings: one for each column of a file, most of them approved once the flow is past field mapping.</summary>
internal static class MappingGenerator
{
    public static IReadOnlyList<FieldMapping> Create(TenantWorld world) =>
        [.. world.Imports.Where(import => import.StartedAt is not null && import.Plan.Total > 0).SelectMany(import => Create(world, import))];

    private static IEnumerable<FieldMapping> Create(TenantWorld world, DataImport import)
    {
        // A file of one record was a first test: only its name was mapped.
        IEnumerable<SourceField> fields = import.Plan.Total == 1 ? SourceFields.Of(import.Format).Take(1) : SourceFields.Of(import.Format);
        return fields.Select((field, number) => Create(world, import, field, number));
    }

    private static FieldMapping Create(TenantWorld world, DataImport import, SourceField field, int number)
    {
        ReviewStatus status = Status(import, number);
        RandomStream confidence = world.Stream("import_field_mappings", $"{import.Key} {field.Name}", "confidence_score");
        DateTimeOffset suggested = import.StartedAt!.Value.AddMinutes(4);
        User[] approvers = [.. world.Editors.Where(user => user.Role != RoleType.PlatformAdmin)];
        User approver = import.Plan.Total == 1 && world.Tenant.Story == TenantStory.OnHold ? world.World.PlatformAdmin : approvers[number % approvers.Length];
        return new FieldMapping
        {
            Id = world.Id("import_field_mappings", $"{import.Key} {field.Name}"),
            Import = import,
            Field = field,
            Confidence = status switch
            {
                ReviewStatus.Approved => confidence.Decimal(0.82m, 0.95m, 3),
                ReviewStatus.Pending => confidence.Decimal(0.73m, 0.86m, 3),
                _ => confidence.Decimal(0.70m, 0.77m, 3),
            },
            Status = status,
            ApprovedBy = status == ReviewStatus.Approved ? approver : null,
            ApprovedAt = status == ReviewStatus.Approved ? suggested.AddMinutes(20 + (number * 7)) : null,
        };
    }

    // The name is always approved, and the cost center nowhere yet: it is the column that mappers get wrong.
    private static ReviewStatus Status(DataImport import, int number)
    {
        int fields = SourceFields.Of(import.Format).Count;
        if (import.Status is ImportStatus.Processing or ImportStatus.Failed)
        {
            return number == 0 || number % 3 == 1 ? ReviewStatus.Approved : number == fields - 1 ? ReviewStatus.Rejected : ReviewStatus.Pending;
        }

        return number == fields - 1 ? ReviewStatus.Rejected : number == fields - 2 ? ReviewStatus.Pending : ReviewStatus.Approved;
    }
}
