using System.CommandLine;
using System.Globalization;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Reporting;
using SeedKit.Seeding;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;
using SeedKit.Verification;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit verify</c>: holds a database to the rules and a contract.</summary>
internal static class VerifyCommand
{
    public static Command Build(ToolConsole console)
    {
        Option<string?> connection = SharedOptions.Connection(required: false);
        Option<string?> contract = SharedOptions.Contract();
        Option<string[]> schema = SharedOptions.Schema();
        Option<string[]> format = new("--format")
        {
            Description = $"How to report: console, {string.Join(", ", ReportFormats.All.Select(writer => writer.Format))}; may be repeated",
            HelpName = "F[=PATH]",
        };
        Option<string> failOn = new Option<string>("--fail-on")
        {
            Description = "The least severity that gives exit status 1",
            DefaultValueFactory = _ => "error",
        }.AcceptOnlyFromAmong("error", "warning", "never");
        Option<string[]> only = new("--only") { Description = "Run these rules alone, by id, with commas between", HelpName = "IDS" };
        Option<string[]> skip = new("--skip") { Description = "Leave these rules out", HelpName = "IDS" };
        Option<SeedProfile?> profile = SharedOptions.Profile();
        Option<long?> seed = SharedOptions.Seed();
        Option<bool> probe = new("--probe")
        {
            Description = "Let rules that probe by writing do so in the database of --connection, in a transaction that is rolled back; on a throwaway server they always do",
        };
        Command command = new("verify", "Verify a schema and its data, by default the demo platform on a throwaway server")
        {
            connection, contract, schema, format, failOn, only, skip, profile, seed, probe,
        };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            TargetRequest target = SharedOptions.Target(parsed, connection, profile, seed);
            VerificationOptions options = new()
            {
                Only = SharedOptions.List(parsed.GetValue(only)),
                Skip = SharedOptions.List(parsed.GetValue(skip)),
                Schemas = parsed.GetValue(schema) ?? [],
            };
            IReadOnlyList<Rule> rules = Select(options);
            DemoPlatform platform = new();
            Contract promised = await ContractSource.ReadAsync(parsed.GetValue(contract), platform, cancellationToken);
            using ReportOutputs outputs = ReportOutputs.Open(console, ReportRequest.Read(parsed.GetValue(format) ?? []));
            await using Target opened = await new TargetSource(platform, outputs.Steps).OpenAsync(target, cancellationToken);
            VerificationOptions allowed = options with { Probe = opened.IsThrowaway || parsed.GetValue(probe) };
            VerificationReport report = await outputs.Steps.RunAsync(
                "rules",
                "verifying",
                _ => Verifier.VerifyAsync(opened.Connection, promised, allowed, cancellationToken),
                found => Describe(found, rules.Count));
            ReportContext context = new()
            {
                Target = opened.Description,
                ToolVersion = ToolVersion.Text,
                FailOn = FailOn(parsed.GetValue(failOn)),
                Rules = [.. rules.Select(rule => new ReportedRule(rule.Id, rule.Title, rule.Severity, rule.Explanation))],
                Locate = new SnapshotLocator(SnapshotLocator.DefaultFolder).Locate,
            };
            outputs.Write(report, context);
            return report.Findings.Any(finding => context.Fails(finding.Severity)) ? ExitStatus.Findings : ExitStatus.Success;
        });
        return command;
    }

    // Asked of the catalogue before a server starts, so that a mistyped id costs nothing.
    private static IReadOnlyList<Rule> Select(VerificationOptions options)
    {
        IReadOnlyList<Rule> rules = RuleCatalogue.Select(options);
        return rules.Count > 0 ? rules : throw new UsageException(
            "at least one rule to run.", "--skip leaves out all that --only names.", "Name a rule in one of the two only.");
    }

    private static string Describe(VerificationReport report, int rules) => string.Create(
        CultureInfo.InvariantCulture, $"{rules:N0} on {Counted.Of(report.Summary.Tables, "table")}, {Counted.Of(report.Findings.Count, "finding")}");

    private static Severity? FailOn(string? text) => text switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => null,
    };
}
