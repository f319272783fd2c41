using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>An object that has a name of its own.</summary>
/// <param name="Kind">What it is, as a sentence begins: <c>Table</c>, <c>Index</c>.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Comment">Its comment, or null.</param>
internal sealed record NamedObject(string Kind, string Name, ObjectPath Path, string? Comment = null);
