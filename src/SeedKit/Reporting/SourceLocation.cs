namespace SeedKit.Reporting;

/// <summary>A line of a file.</summary>
/// <param name="Path">The file, relative to the root of the repository, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SourceLocation(string Path, int Line);
