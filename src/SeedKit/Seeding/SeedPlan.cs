namespace SeedKit.Seeding;

/// <summary>The generators of a platform's rows.</summary>
public sealed record SeedPlan;
