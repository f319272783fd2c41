namespace SeedKit.Demo.World;

/// <summary>A place where machines stand.</summary>
/// <param name="Code">Three letters, the beginning of host names.</param>
/// <param name="City">City and country.</param>
/// <param name="Datacenter">The data centre; null for a cloud region.</param>
/// <param name="Zone">The availability zone; null for a data centre.</param>
internal sealed record Site(string Code, string City, string? Datacenter, string? Zone);
