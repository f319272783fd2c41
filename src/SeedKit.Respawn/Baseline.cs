namespace SeedKit.Respawn;

/// <summary>What one database held when it was attached.</summary>
/// <param name="Shape">A checksum of its objects; it changes with DDL and not with rows.</param>
/// <param name="Tables">Every table that can hold rows itself.</param>
/// <param name="Sequences">Every sequence.</param>
/// <param name="Views">The materialized views that held rows; a view comes after those it reads.</param>
/// <param name="Triggers">The statements that give triggers back a state other than the usual one.</param>
internal sealed record Baseline(
    string Shape,
    IReadOnlyList<BaselineTable> Tables,
    IReadOnlyList<BaselineSequence> Sequences,
    IReadOnlyList<BaselineView> Views,
    IReadOnlyList<string> Triggers);
