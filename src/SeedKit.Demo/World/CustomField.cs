using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>A field that a client adds to its assets; its values stand in assets.custom_attributes.</summary>
internal sealed record CustomField : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    public required string Name { get; init; }

    public required CustomFieldType Type { get; init; }

    public required string? Description { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsCritical { get; init; }

    public required User? CreatedBy { get; init; }

    public Json? ValidationSchema { get; init; }

    public string? DefaultValue { get; init; }

    public Json? AllowedValues { get; init; }
}
