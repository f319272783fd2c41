namespace SeedKit.Demo.Seeds.Views;

/// <summary>An asset, as far as others judge it.</summary>
internal sealed record AssetView
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Label of <c>asset_type</c>.</summary>
    public required string Type { get; init; }

    public string? OperatingSystem { get; init; }

    public string? OsVersion { get; init; }

    public string? TechnologyStack { get; init; }

    public string? Department { get; init; }

    /// <summary>The application the asset serves; for an application its own name, or null.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>Label of <c>sixr_strategy</c>; null until the asset is analysed.</summary>
    public string? Strategy { get; init; }

    public int? Wave { get; init; }

    /// <summary>Label of <c>risk_level</c>.</summary>
    public string? Criticality { get; init; }

    /// <summary>Label of <c>risk_level</c>.</summary>
    public string? Complexity { get; init; }

    /// <summary>Label of <c>asset_migration_status</c>.</summary>
    public string MigrationStatus { get; init; } = "discovered";

    public decimal? MonthlyCost { get; init; }

    public decimal? CloudCost { get; init; }

    public decimal? CpuUtilization { get; init; }

    public int? CpuCores { get; init; }

    public string? BusinessOwner { get; init; }

    public Guid MasterFlowId { get; init; }

    public DateTimeOffset Created { get; init; }

    /// <summary>The products in it whose makers have set an end; looked up once, because much is judged by them.</summary>
    public IReadOnlyList<EndOfSupport> Perishable => field ??= EndOfSupport.In($"{OperatingSystem} {OsVersion} {TechnologyStack}");

    public override string ToString() => Name;
}
