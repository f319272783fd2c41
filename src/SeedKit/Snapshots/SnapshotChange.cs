namespace SeedKit.Snapshots;

/// <summary>How a text differs from its approved file.</summary>
public enum SnapshotChange
{
    /// <summary>Both are there and differ.</summary>
    Changed,

    /// <summary>There is no approved file yet.</summary>
    Added,

    /// <summary>There is an approved file, and nothing that it describes any more.</summary>
    Removed,
}
