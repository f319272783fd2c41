using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>A row of an imported file.</summary>
internal sealed record RawRecord : ITenantFact
{
    public required Guid Id { get; init; }

    public Tenant Tenant => Import.Tenant;

    public required DataImport Import { get; init; }

    /// <summary>Its place in the file, from 1.</summary>
    public required int Index { get; init; }

    public required RecordFate Fate { get; init; }

    /// <summary>The row as it came: source fields in the file's order, with their text.</summary>
    public required IReadOnlyList<(string Field, string Value)> Raw { get; init; }

    /// <summary>The approved mappings applied to it; null until cleansed, and for an invalid record.</summary>
    public required Json? Cleansed { get; init; }

    public required IReadOnlyList<(string Field, string Message)> Errors { get; init; }

    public required string? Notes { get; init; }

    /// <summary>The asset made from the record, or the one it was merged into.</summary>
    public required Asset? Asset { get; init; }

    public required DateTimeOffset? ProcessedAt { get; init; }

    public bool IsValid => Fate != RecordFate.Invalid;

    public override string ToString() => $"{Import} #{Index}";
}
