using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace SeedKit.Tests.Unit.Docs;

public sealed partial class DecisionTests
{
    private static readonly IReadOnlyList<string> Pages = [.. Repository.Pages.Where(page => page.StartsWith("docs/decisions/", StringComparison.Ordinal))];

    [Fact]
    public void Every_decision_is_told_on_one_page()
    {
        IEnumerable<string> codes = Enumerable.Range(1, 22).Select(number => $"S{number}").Concat(Enumerable.Range(1, 18).Select(number => $"D{number}"));

        IEnumerable<string> told = Pages.Where(page => !page.EndsWith("README.md", StringComparison.Ordinal))
            .SelectMany(page => Code().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value));

        told.Should().BeEquivalentTo(codes);
    }

    [Fact]
    public void Every_page_is_in_the_index()
    {
        string index = Repository.Read("docs/decisions/README.md");

        Pages.Select(Path.GetFileName).Where(page => page != "README.md").Should().OnlyContain(page => index.Contains($"({page})"));
    }

    [Fact]
    public void Every_page_tells_context_decision_and_price()
    {
        foreach (string page in Pages.Where(page => !page.EndsWith("README.md", StringComparison.Ordinal)))
        {
            Repository.Read(page).Should().ContainAll("**Context.**", "**Decision.**", "**What we gave up.**");
        }
    }

    [GeneratedRegex(@"\b([SD]\d+): ")]
    private static partial Regex Code();
}
