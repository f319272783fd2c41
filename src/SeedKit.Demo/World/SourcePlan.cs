namespace SeedKit.Demo.World;

/// <summary>How many assets of each type one source brings.</summary>
internal sealed record SourcePlan
{
    /// <summary>The flow that finds them; null for those entered by hand.</summary>
    public required string? Flow { get; init; }

    /// <summary>The import that brings them; null where no file does.</summary>
    public string? Import { get; init; }

    public required AssetDiscoveryMethod Method { get; init; }

    /// <summary>Whether they are planned for migration; those of a flow that is still at it are not.</summary>
    public bool IsPlanned { get; init; } = true;

    public int Applications { get; init; }

    public int Servers { get; init; }

    public int Databases { get; init; }

    public int Network { get; init; }

    public int Storage { get; init; }

    public int Total => Applications + Servers + Databases + Network + Storage;

    public int Count(AssetType type) => type switch
    {
        AssetType.Application => Applications,
        AssetType.Server => Servers,
        AssetType.Database => Databases,
        AssetType.Network => Network,
        _ => Storage,
    };
}
