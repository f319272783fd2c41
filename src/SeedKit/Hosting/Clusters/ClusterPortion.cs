namespace SeedKit.Hosting.Clusters;

/// <summary>Files that follow one another in an archive, read at one go and written to a directory.</summary>
/// <param name="Offset">Where the first begins.</param>
/// <param name="Files">The files, each with those of its paths that are wanted.</param>
internal sealed record ClusterPortion(long Offset, IReadOnlyList<ClusterFile> Files)
{
    /// <summary>Small enough to stay in the processor's cache and out of fresh memory.</summary>
    private const int MostBytes = 256 * 1024;

    /// <summary>How many bytes are read.</summary>
    public int Bytes => checked((int)Files.Sum(file => file.Bytes));

    /// <summary>Divides files, in their order in the archive.</summary>
    public static IReadOnlyList<ClusterPortion> Divide(IEnumerable<(long Offset, ClusterFile File)> files)
    {
        List<ClusterPortion> portions = [];
        List<ClusterFile> portion = [];
        long start = 0;
        long end = 0;
        foreach ((long offset, ClusterFile file) in files)
        {
            if (portion.Count > 0 && (offset != end || end - start >= MostBytes))
            {
                portions.Add(new(start, portion));
                portion = [];
            }

            start = portion.Count == 0 ? offset : start;
            end = offset + file.Bytes;
            portion.Add(file);
        }

        return portion.Count == 0 ? portions : [.. portions, new(start, portion)];
    }
}
