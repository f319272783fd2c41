namespace SeedKit.Tool.Differences;

/// <summary>An object of a schema as its snapshot tells it.</summary>
/// <param name="Title">Kind and name: <c>table migration.assets</c>.</param>
/// <param name="Items">What it consists of, in the order of the snapshot.</param>
internal sealed record SnapshotObject(string Title, IReadOnlyList<SnapshotItem> Items)
{
    /// <summary>The section of what an object says of itself.</summary>
    public const string OwnSection = "object";

    /// <summary>The section of an object's lines that stand under no heading: labels of an enum, the text of a function.</summary>
    public const string BodySection = "body";

    /// <summary>The word before the name: <c>table</c>, <c>partitioned table</c>, <c>enum</c>, <c>function</c>.</summary>
    public string Kind => Title.Split(' ') is [var first, "table" or "view", ..] ? $"{first} {Title.Split(' ')[1]}" : Title.Split(' ')[0];
}
