using System.Text.RegularExpressions;
using SeedKit.Contracts;
using SeedKit.Tests.Support;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>A page of <c>docs/rules</c>: what a reader sees is what the tests run.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">All of it.</param>
public sealed partial record RulePage(string Path, string Text)
{
    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>SQL that breaks the rule.</summary>
    public RuleCase Bad => Case("Bad");

    /// <summary>The same, mended.</summary>
    public RuleCase Good => Case("Good");

    /// <summary>SQL that looks like a defect and is none.</summary>
    public RuleCase NearMiss => Case("Not a finding");

    /// <summary>What is reported for <see cref="Bad"/>, word for word.</summary>
    public IReadOnlyList<string> Reported => Block("Bad", "text") is { } text ? text.TrimEnd().Split('\n') : [];

    public static RulePage Read(string id)
    {
        string path = System.IO.Path.Combine(Folder, $"{id}.md");
        return new RulePage(path, File.ReadAllText(path));
    }

    public static string Folder { get; } = SourceTree.At("docs", "rules");

    private RuleCase Case(string heading)
    {
        string sql = Block(heading, "sql") ?? throw new InvalidDataException($"{Path} has no SQL under '## {heading}'.");

        // A section judged by a contract of its own shows it; else that of the page holds, else the general rules alone.
        string? yaml = Block(heading, "yaml") ?? Block("Contract", "yaml");
        return new RuleCase(Id, sql, yaml is null ? Contract.None : ContractReader.Read(yaml, Path));
    }

    private string? Block(string heading, string language)
    {
        string? section = Sections().Split(Text).Select(part => part.Trim('\n')).FirstOrDefault(part => part.StartsWith($"{heading}\n", StringComparison.Ordinal));
        Match match = section is null ? Match.Empty : Regex.Match(section, $"```{language}\n(.*?)```", RegexOptions.Singleline);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Sections();
}
