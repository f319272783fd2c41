namespace SeedKit.Contracts;

/// <summary>What a schema promises.</summary>
public sealed record Contract;
