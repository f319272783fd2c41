namespace SeedKit.Hosting.Clusters;

/// <summary>A file of a saved cluster.</summary>
/// <param name="Path">Relative to the data directory.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Checksum">CRC-32C of its bytes.</param>
internal sealed record ClusterFile(string Path, long Bytes, uint Checksum);
