namespace SeedKit.Demo.World;

/// <summary>Where a group of assets comes from.</summary>
/// <param name="Plan">How many of each type, and how.</param>
/// <param name="Flow">The discovery flow that found them; null for those entered by hand.</param>
/// <param name="Import">The file that brought them; null where no file did.</param>
/// <param name="Master">The master flow they belong to in all phases.</param>
internal sealed record AssetSource(SourcePlan Plan, DiscoveryFlow? Flow, DataImport? Import, MasterFlow Master);
