namespace SeedKit.Tool.Differences;

/// <summary>One change between two schemas.</summary>
/// <param name="Impact">What it may do.</param>
/// <param name="Object">The object, as the snapshot names it: <c>table migration.assets</c>.</param>
/// <param name="What">What changed, in a few words.</param>
internal sealed record SchemaChange(Impact Impact, string Object, string What);
