using System.Text.RegularExpressions;
using SeedKit.Tests.Support;

namespace SeedKit.Tests.Unit.Docs;

/// <summary>The files of the repository that people read.</summary>
internal static partial class Repository
{
    /// <summary>The pages that this suite answers for; those of the rules have a suite of their own, with a server.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        "CONTRIBUTING.md",
        .. Directory.GetFiles(SourceTree.At("docs"), "*.md").Select(RelativePath),
        .. Directory.GetFiles(SourceTree.At("docs", "decisions"), "*.md").Select(RelativePath),
    ];

    public static string Read(string path) => File.ReadAllText(SourceTree.At(path)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of a page: language and text.</summary>
    public static IEnumerable<(string Language, string Text)> Blocks(string page) =>
        Fence().Matches(Read(page)).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static string RelativePath(string path) => Path.GetRelativePath(SourceTree.Root, path);

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
