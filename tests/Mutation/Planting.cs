namespace SeedKit.Tests.Mutation;

/// <summary>The database into which a scenario is planted.</summary>
public enum Planting
{
    /// <summary>An empty one.</summary>
    Blank,

    /// <summary>The demo's schema without rows.</summary>
    Schema,

    /// <summary>The Compact demo.</summary>
    Compact,
}
