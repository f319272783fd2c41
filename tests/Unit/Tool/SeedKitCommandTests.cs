using System.CommandLine;
using FluentAssertions;
using SeedKit.Tests.Support.Tool;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Unit.Tool;

public sealed class SeedKitCommandTests
{
    // Nothing listens on port 1.
    private const string Nowhere = "Host=127.0.0.1;Port=1;Username=somebody;Password=s3cret-word;Database=demo";

    /// <summary>Each fixed command with its fixed options: other programs call them.</summary>
    public static TheoryData<string, string[]> FixedCommands => new()
    {
        { "verify", ["--connection", "--contract", "--schema", "--format", "--fail-on", "--only", "--skip", "--profile", "--seed", "--probe"] },
        { "up", ["--profile", "--seed", "--detach"] },
        { "seed", ["--connection", "--profile", "--seed", "--replace", "--allow-non-demo"] },
        { "schema up", ["--connection"] },
        { "schema down", ["--connection"] },
        { "audit", ["--connection", "--profile"] },
        { "snapshot", ["--accept"] },
        { "diff", [] },
        { "docs", ["--output"] },
        { "rules", [] },
        { "explain", [] },
        { "doctor", [] },
        { "down", [] },
        { "sweep", [] },
    };

    /// <summary>Command lines that cannot be meant, and what the message must name.</summary>
    public static TheoryData<string, string[]> Mistakes => new()
    {
        { "", ["Required command was not provided."] },
        { "polish", ["polish"] },
        { "verify --bogus", ["--bogus", "seedkit verify --help"] },
        { "verify --profile huge", ["huge", "scaled:N"] },
        { "verify --profile scaled:0", ["scaled:0"] },
        { "verify --seed many", ["many", "--seed"] },
        { "verify --fail-on sometimes", ["sometimes"] },
        { "verify --only SK9999", ["SK9999", "seedkit rules"] },
        { "verify --skip nonsense", ["nonsense"] },
        { "verify --only SK1001 --skip SK1001", ["--skip"] },
        { "verify --format xml", ["'xml'", "sarif"] },
        { "verify --format json --format sarif", ["json and sarif", "--format json=PATH"] },
        { "verify --format json --format console", ["standard output"] },
        { "verify --format html=/tmp/same.out --format json=/tmp/same.out", ["/tmp/same.out"] },
        { "verify --format console=here.txt", ["console=here.txt"] },
        { "verify --format json=", ["'json='"] },
        { "verify --format json=/", ["It is a folder."] },
        { "verify --format json=/dev/null", ["It is a device."] },
        { "verify --format json=/proc/nothing/here.json", ["/proc/nothing"] },
        { "verify --contract /nowhere/contract.yaml", ["/nowhere/contract.yaml"] },
        { $"verify --profile compact --connection {Nowhere}", ["--profile"] },
        { "verify --connection gibberish", ["--connection", "Host="] },
        { $"verify --connection {Nowhere}", ["'demo' at 127.0.0.1:1", "'somebody'"] },
        { $"verify --connection {Nowhere} --format json", ["127.0.0.1:1"] },
        { $"audit --connection {Nowhere}", ["127.0.0.1:1"] },
        { $"schema up --connection {Nowhere}", ["127.0.0.1:1"] },
        { $"seed --connection {Nowhere}", ["127.0.0.1:1"] },
        { "seed", ["--connection"] },
        { "schema", ["Required command was not provided.", "seedkit schema --help"] },
        { "schema down", ["--connection"] },
        { "explain SK9999", ["SK9999"] },
        { "explain", ["explain"] },
        { "docs --output /proc/nothing", ["/proc/nothing"] },
    };

    [Theory]
    [MemberData(nameof(FixedCommands))]
    public void The_fixed_command_line_is_there(string name, string[] options)
    {
        using StringWriter nothing = new();
        Command command = SeedKitCommand.Build(new ToolConsole(nothing, nothing));

        foreach (string word in name.Split(' '))
        {
            command = command.Subcommands.Should().ContainSingle(child => child.Name == word).Subject;
        }

        options.Except(command.Options.Select(option => option.Name)).Should().BeEmpty();
        command.Action.Should().NotBeNull();
        command.Description.Should().NotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_gives_status_2_and_one_message(string line, string[] named)
    {
        ToolRun run = await ToolRun.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.Status.Should().Be(2);
        run.Error.Should().ContainAll(named).And.Contain("Do next:");
        run.Error.Should().NotContain("   at ").And.NotContain("Exception").And.NotContain("s3cret-word");
    }

    [Theory]
    [InlineData("verify --format json --connection gibberish")]
    [InlineData("verify --format json --only SK9999")]
    [InlineData($"verify --format sarif --connection {Nowhere}")]
    public async Task A_failure_leaves_standard_output_empty_for_programs(string line)
    {
        ToolRun run = await ToolRun.RunAsync(line.Split(' '));

        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task An_unreadable_contract_is_named_with_its_line()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, "version: 1\nname: [unclosed\n", TestContext.Current.CancellationToken);
        try
        {
            ToolRun run = await ToolRun.RunAsync("verify", "--contract", path);

            run.Status.Should().Be(2);
            run.Error.Should().Contain($"{path}:");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Help_is_a_success()
    {
        ToolRun run = await ToolRun.RunAsync("verify", "--help");

        run.Status.Should().Be(0);
        run.Output.Should().ContainAll("--connection", "CONNECTION_STRING", "F[=PATH]", "compact, full (default) or scaled:N");
    }

    [Fact]
    public async Task Rules_lists_every_rule()
    {
        ToolRun run = await ToolRun.RunAsync("rules");

        run.Status.Should().Be(0);
        run.Output.Should().ContainAll(RuleCatalogue.All.Select(rule => rule.Id.ToString()));
    }

    [Fact]
    public async Task Explain_tells_why_and_what_to_do_whatever_the_letter_case()
    {
        Rule rule = RuleCatalogue.All[0];

        ToolRun run = await ToolRun.RunAsync("explain", rule.Id.ToString().ToLowerInvariant());

        run.Status.Should().Be(0);
        run.Output.Should().ContainAll(rule.Title, rule.Explanation, rule.Remedy);
    }
}
