using System.Text.RegularExpressions;

namespace SeedKit.Tests.Unit.Docs;

/// <summary>The files of the repository that people read.</summary>
internal static partial class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The pages that this suite answers for; those of the rules have a suite of their own, with a server.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        "CONTRIBUTING.md",
        .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md").Select(RelativePath),
        .. Directory.GetFiles(Path.Combine(Root, "docs", "decisions"), "*.md").Select(RelativePath),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of a page: language and text.</summary>
    public static IEnumerable<(string Language, string Text)> Blocks(string page) =>
        Fence().Matches(Read(page)).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static string RelativePath(string path) => Path.GetRelativePath(Root, path);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SeedVerification.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds SeedVerification.sln.");
    }

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
