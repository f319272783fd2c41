namespace SeedKit.Tool.Differences;

/// <summary>One thing within an object: a column, a constraint, a grant, its owner.</summary>
/// <param name="Section">What kind of thing: <c>columns</c>, <c>foreign keys</c>; <c>object</c> for what the object says of itself.</param>
/// <param name="Name">Its name within the section.</param>
/// <param name="Definition">The rest of its line and the lines below it, comments left out.</param>
/// <param name="Comment">Its comment, or empty.</param>
internal sealed record SnapshotItem(string Section, string Name, string Definition, string Comment);
