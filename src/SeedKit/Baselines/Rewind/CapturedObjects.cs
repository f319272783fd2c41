namespace SeedKit.Baselines.Rewind;

/// <summary>What a baseline consists of besides the rows of its tables.</summary>
/// <param name="Sequences">Every sequence with where it stands.</param>
/// <param name="RefreshableViews">The materialized views that a refresh leaves as they are, by oid.</param>
/// <param name="LargeObjects">The state of large objects; null where there are none.</param>
internal sealed record CapturedObjects(IReadOnlyList<CapturedSequence> Sequences, IReadOnlyList<long> RefreshableViews, string? LargeObjects);
