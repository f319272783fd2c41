namespace SeedKit.Hosting.Clusters;

/// <summary>Files of a saved cluster that have the same bytes. The catalogs of its databases are mostly alike, a third of all bytes.</summary>
/// <param name="Paths">Relative to the data directory.</param>
/// <param name="Bytes">The size of each.</param>
/// <param name="Checksum"><see cref="ClusterArchive.Checksum"/> of the bytes.</param>
internal sealed record ClusterFile(IReadOnlyList<string> Paths, long Bytes, uint Checksum);
