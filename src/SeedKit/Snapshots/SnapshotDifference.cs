namespace SeedKit.Snapshots;

/// <summary>One text that is not as it was approved.</summary>
/// <param name="Name">The file's name, without extension.</param>
/// <param name="Change">How it differs.</param>
/// <param name="Diff">The differing lines as a unified diff, approved first.</param>
public sealed record SnapshotDifference(string Name, SnapshotChange Change, string Diff);
