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

    /// <summary>
    /// The line, or the first of the object's file where no line names its member. An object without a file, one that must not be
    /// there for instance, is placed at its schema; without any snapshot the place is made up, since a format may refuse
    /// findings that have none.
    /// </summary>
    public SourceLocation Locate(ObjectPath path) =>
        Find($"{folder}/{path.Schema}.{path.Name}.verified.txt", path.Member)
        ?? Find($"{folder}/_schemas_and_roles.verified.txt", path.Schema ?? path.Name)
        ?? new ReportContext().Locate(path);

    private SourceLocation? Find(string file, string? word)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        if (!lines.TryGetValue(file, out string[]? text))
        {
            lines[file] = text = File.ReadAllLines(file);
        }

        int line = word is null ? 0 : Array.FindIndex(text, candidate => Names(candidate, word));
        return new SourceLocation(file, Math.Max(0, line) + 1);
    }

    private static bool Names(string line, string member) => line
        .Split([' ', '\t', '"', ',', '(', ')', ':', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Contains(member, StringComparer.Ordinal);
}
