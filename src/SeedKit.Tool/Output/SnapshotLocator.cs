using SeedKit.Diagnostics;
using SeedKit.Reporting;

namespace SeedKit.Tool.Output;

/// <summary>
/// Finds the line of an approved snapshot that describes an object, so that a finding about a database can be shown in a
/// file of the repository.
/// </summary>
/// <param name="folder">The folder of the snapshots, relative to the current one; it need not be there.</param>
internal sealed class SnapshotLocator(string folder)
{
    /// <summary>Where this repository keeps them.</summary>
    public const string DefaultFolder = "tests/Schema/Snapshots";

    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    /// <summary>The line, the first of the object's file where no line names its member, or a made-up place for an object
    /// without a file: a format may refuse findings without one.</summary>
    public SourceLocation Locate(ObjectPath path)
    {
        string file = $"{folder}/{path.Schema}.{path.Name}.verified.txt";
        if (path.Schema is null || !File.Exists(file))
        {
            return new ReportContext().Locate(path);
        }

        if (!lines.TryGetValue(file, out string[]? text))
        {
            lines[file] = text = File.ReadAllLines(file);
        }

        int line = path.Member is null ? 0 : Array.FindIndex(text, candidate => Names(candidate, path.Member));
        return new SourceLocation(file, Math.Max(0, line) + 1);
    }

    private static bool Names(string line, string member) => line
        .Split([' ', '\t', '"', ',', '(', ')', ':', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Contains(member, StringComparer.Ordinal);
}
