namespace SeedKit.Demo.World;

/// <summary>An uploaded file.</summary>
internal sealed record DataImport : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    public required ImportPlan Plan { get; init; }

    /// <summary>The flow that took the file up; null while none has.</summary>
    public required MasterFlow? Master { get; init; }

    public required User ImportedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? CompletedAt { get; init; }

    public string Key => Plan.Key;

    public ImportStatus Status => Plan.Status;

    public ImportFormat Format => Plan.Format;

    public override string ToString() => $"{Tenant}: {Plan.FileName}";
}
