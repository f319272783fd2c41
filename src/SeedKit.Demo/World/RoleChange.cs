namespace SeedKit.Demo.World;

/// <summary>A request to give a member another role.</summary>
internal sealed record RoleChange : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    public required User RequestedBy { get; init; }

    public required User Target { get; init; }

    public required RoleType From { get; init; }

    public required RoleType To { get; init; }

    public required ReviewStatus Status { get; init; }

    public required User? DecidedBy { get; init; }

    public required string? Justification { get; init; }

    public required string? Notes { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }
}
