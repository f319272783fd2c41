using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Tests.Schema.Rules;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;

namespace SeedKit.Tests.Mutation;

/// <summary>
/// What the suites plant, each with the assertions of its test, cheapest first. The files are those of the suites, so that a new fault or page
/// is a new scenario.
/// </summary>
public static class Scenarios
{
    private static readonly Contract Demo = DemoContract.Read();

    private static readonly VerificationOptions WithoutRows = new() { Skip = ["SK2004", "SK2005", .. RuleIds.Probes, .. RuleIds.Queries] };

    private static readonly VerificationOptions Reading = new() { Skip = ["SK2018", .. RuleIds.Probes, .. RuleIds.Queries] };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("the odd catalog", Planting.Blank, File.ReadAllText(SourceTree.At("tests", "Schema", "Catalog", "odd.sql")), Contract.None, VerificationOptions.Default, (_, _) => true) { ComparesCatalog = true },
        new("the demo's catalog", Planting.Schema, "select 1", Contract.None, VerificationOptions.Default, (_, _) => true) { ComparesCatalog = true },
        .. RuleCatalogue.All.SelectMany(rule => OfPage(RulePage.Read(rule.Id.ToString()))),
        .. SmallCase.ReadAll().Select(item => new Scenario($"case '{item.Name}'", Planting.Blank, item.Sql, item.Contract, item.Options, (report, _) => item.Complaints(report).Count == 0)
        {
            Needs = item.Needs,
            RunsQueries = true,
        }),
        new("the clean schema", Planting.Schema, "select 1", Demo, WithoutRows, (report, _) => report is { Findings: [], Skipped: [] }),
        new("the clean schema without a contract", Planting.Schema, "select 1", Contract.None, VerificationOptions.Default, (report, _) => report.Findings.Count == 0
            && report.Skipped.All(skip => skip.Reason.StartsWith("The contract ", StringComparison.Ordinal))),
        new("the clean demo", Planting.Compact, "select 1", Demo, new() { Probe = true }, (report, _) => report is { Findings: [], Skipped: [] }),
        .. Fault.ReadAll(SourceTree.At("tests", "Schema", "Faults")).Select(fault => new Scenario(
            $"fault '{fault.Name}'", Planting.Schema, fault.Sql, Demo, WithoutRows, (report, rules) => Reports(fault, report, rules) && Skips(report, rules).All(fault.MaySkip.Contains)) { About = About(fault) }),
        .. Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Data")).Select(fault => new Scenario(
            $"data fault '{fault.Name}'", Planting.Compact, Planted.Unchecked(fault.Sql), Demo, Reading, (report, rules) => Reports(fault, report, rules) && !Skips(report, rules).Any()) { About = About(fault) }),
        .. Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Isolation")).Select(fault => new Scenario(
            $"isolation fault '{fault.Name}'", Planting.Compact, fault.Sql, Demo, new() { Probe = true, Skip = RuleIds.Queries },
            (report, rules) => Reports(fault, report, rules)
                && (fault.Reports.Any(reported => reported.StartsWith("SK2102 ", StringComparison.Ordinal)) || !Skips(report, rules).Any())) { About = About(fault) }),
        .. Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults")).Select(fault => new Scenario(
            $"broken agreement '{fault.Name}'", Planting.Compact, Planted.Unchecked(fault.Sql), Demo, new() { Skip = RuleIds.Queries },
            (report, rules) => Reports(fault, report, rules) && report.Findings.All(finding => finding.Evidence.Count > 0)) { About = About(fault) }),
        .. Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Pages")).Select(fault => new Scenario(
            $"page fault '{fault.Name}'", Planting.Compact, fault.Sql, Demo, new() { Skip = RuleIds.Probes },
            (report, rules) => Reports(fault, report, rules) && Skips(report, rules).All(fault.MaySkip.Contains)) { About = About(fault) }),
    ];

    // A near-miss is about nobody knows which.
    private static HashSet<string> About(Fault fault) => [.. fault.Reports.Select(place => place[..6])];

    private static IEnumerable<Scenario> OfPage(RulePage page)
    {
        yield return new Scenario($"{page.Id} bad", Planting.Blank, page.Bad.Sql, page.Bad.Contract, page.Bad.Options, (report, _) =>
            report.Findings.Select(Planted.Line).SequenceEqual(page.Reported))
        {
            RunsQueries = true,
        };
        yield return new Scenario($"{page.Id} good", Planting.Blank, page.Good.Sql, page.Good.Contract, page.Good.Options, (report, _) => Silent(report, page.Id));
        yield return new Scenario($"{page.Id} near-miss", Planting.Blank, page.NearMiss.Sql, page.NearMiss.Contract, page.NearMiss.Options, (report, _) => Silent(report, page.Id));
    }

    private static bool Silent(VerificationReport report, string id) => report.Findings.Count == 0 && report.Skipped.All(skip => skip.Rule.ToString() != id);

    private static bool Reports(Fault fault, VerificationReport report, IReadOnlySet<string> rules) =>
        Planted.Places(report).Order(StringComparer.Ordinal).SequenceEqual(fault.Reports.Where(place => rules.Contains(place[..6])).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Skips(VerificationReport report, IReadOnlySet<string> rules) => report.Skipped.Select(skip => skip.Rule.ToString()).Where(rules.Contains);
}
