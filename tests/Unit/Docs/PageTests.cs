using System.CommandLine;
using System.Text.RegularExpressions;
using FluentAssertions;
using SeedKit.Tests.Support;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Verification;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace SeedKit.Tests.Unit.Docs;

/// <summary>What the pages tell people to type, exists.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_are_of_kinds_that_a_test_reads(string page)
    {
        IEnumerable<string> languages = Repository.Blocks(page).Select(block => block.Language);

        // 'text' is output, and 'csharp' belongs to pages whose own tests compile it.
        languages.Except(["sh", "yaml", "text", "mermaid", "csharp"]).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_of_the_tool_are_on_its_command_line(string page)
    {
        using StringWriter nothing = new();
        RootCommand command = SeedKitCommand.Build(new ToolConsole(nothing, nothing));

        foreach (string line in Shell(page).Where(line => line.Contains("seedkit ", StringComparison.Ordinal)))
        {
            string arguments = ToolCall().Match(line).Groups[1].Value;
            ParseResult parsed = command.Parse(arguments);
            parsed.Errors.Should().BeEmpty("'{0}' in {1} must be a command line", line, page);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_of_the_dev_script_are_in_it(string page)
    {
        string script = Repository.Read("dev");

        foreach (string line in Shell(page).Where(line => line.StartsWith("./dev ", StringComparison.Ordinal)))
        {
            string command = line.Split(' ').Skip(1).First(word => !word.StartsWith("--", StringComparison.Ordinal));
            script.Should().Contain($"\n  {command}) ", "'{0}' in {1} must be a command", line, page);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_line_to_type_is_a_command_that_is_checked(string page)
    {
        Shell(page).Where(line => !KnownCommand().IsMatch(line)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Rules_that_are_named_exist(string page)
    {
        IEnumerable<string> named = RuleId().Matches(Repository.Read(page)).Select(match => match.Value);

        named.Except(RuleCatalogue.All.Select(rule => rule.Id.ToString())).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Yaml_can_be_read(string page)
    {
        foreach ((string _, string text) in Repository.Blocks(page).Where(block => block.Language == "yaml"))
        {
            Action read = () => new YamlStream().Load(new StringReader(text));

            read.Should().NotThrow();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files_that_are_there(string page)
    {
        string folder = Path.GetDirectoryName(SourceTree.At(page))!;

        IEnumerable<string> broken = Link().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])));

        broken.Should().BeEmpty();
    }

    [Fact]
    public void The_test_that_the_readme_shows_is_in_the_sample()
    {
        string[] sample = Repository.Read("samples/Lending.Xunit3/CatalogueTests.cs").Split('\n');

        string[] shown = [.. Repository.Blocks("README.md").Where(block => block.Language == "csharp").SelectMany(block => block.Text.Split('\n'))];

        shown.Should().NotBeEmpty().And.BeSubsetOf(sample);
    }

    [Theory]
    [InlineData("schema: what it is", '1')]
    [InlineData("seed: what it holds", '2')]
    [InlineData("cost: what it takes", '3')]
    public void The_readme_counts_the_rules_as_the_command_does(string area, char digit)
    {
        int rules = RuleCatalogue.All.Count(rule => rule.Id.ToString()[2] == digit);

        Repository.Read("README.md").Should().MatchRegex($@"\n  {area} +{rules} +{rules} +0 +0 +0\n");
    }

    [Fact]
    public void The_workflow_can_be_read_and_runs_what_the_readme_says()
    {
        string workflow = Repository.Read(".github/workflows/verify.yml");

        Action read = () => new YamlStream().Load(new StringReader(workflow));

        read.Should().NotThrow();
        string.Join('\n', Shell("README.md")).Should().Contain("./dev verify").And.Contain("./dev test");
        workflow.Should().Contain("./dev test").And.Contain("./dev verify").And.Contain("postgres: [15, 16, 17, 18]");
        Repository.Read(".ci/run").Should().Contain("./dev test").And.Contain("./dev verify");
    }

    private static IEnumerable<string> Shell(string page) => Repository.Blocks(page)
        .Where(block => block.Language == "sh")
        .SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Where(line => !line.StartsWith('#'));

    [GeneratedRegex(@"seedkit ([^)]*)")]
    private static partial Regex ToolCall();

    [GeneratedRegex(@"^(?:\w+=\$\()?(?:\./dev|seedkit|dotnet|git|cd|export) ")]
    private static partial Regex KnownCommand();

    [GeneratedRegex(@"\bSK\d{4}\b")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
