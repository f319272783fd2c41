using System.Globalization;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>
/// What the runs find: a product without support is a finding, on the application or on the machines it runs on; so is a structure
/// as complex as the inventory says, and what people know and no tool can see.
/// </summary>
internal static class DebtFindings
{
    private const string Kind = "tech_debt_analysis";
    private const int MachinesNamed = 3;

    public static IReadOnlyList<DebtFinding> Of(
        Story story, IReadOnlyList<AssessmentRun> runs, ILookup<(Guid Run, Guid Application), Component> components)
    {
        ILookup<string, AssetView> machines = story.Tenant.Assets.Where(asset => asset.Type != "application" && asset.ApplicationName is not null)
            .ToLookup(asset => asset.ApplicationName!);
        return
        [
            .. from run in runs
               where run.Stage.Finished("architecture_minimums")
               from application in run.New
               where application.Strategy != "retire" // Nobody looks for debt in what is switched off.
               from finding in Of(story, run, application, [.. components[(run.Id, application.Id)]], machines[application.Name]).Take(run.IsPilot ? 1 : int.MaxValue)
               select finding,
        ];
    }

    private static IEnumerable<DebtFinding> Of(
        Story story, AssessmentRun run, AssetView application, Component[] components, IEnumerable<AssetView> machines)
    {
        foreach (EndOfSupport product in EndOfSupport.Of(application, run.Created))
        {
            Component? component = components.FirstOrDefault(component =>
                component.Technologies?.Any(technology => product.Marks.Any(mark => technology.Contains(mark, StringComparison.Ordinal))) == true);
            yield return Outdated(story, run, application, component, product, $"{application.Name} is built on {product.Product}");
        }

        var outdated = from machine in machines
                       from product in EndOfSupport.Of(machine, run.Created)
                       select (machine, product);
        foreach ((AssetView machine, EndOfSupport product) in outdated.Take(MachinesNamed))
        {
            yield return Outdated(story, run, application, null, product, $"{machine.Name}, on which {application.Name} relies, runs {product.Product}");
        }

        if (application.Complexity is "high" or "critical")
        {
            yield return Make(story, run, application, components.FirstOrDefault(component => component.Kind == "backend"), "architecture", application.Complexity,
                "Business rules, presentation and data access are interwoven; a part cannot be changed or moved alone.",
                "Has to move as one piece, with everything it talks to.", "tech_debt_analyst", true);
        }

        RowKey key = ((RowKey)run.Id).Child(application.Name);
        if (story.Stream(Kind, key, "known_to_people").Chance(35))
        {
            yield return Make(story, run, application, null, "documentation", "low",
                "The runbook describes the release before last; the steps of today are known to two people.", null, null, false);
        }
    }

    private static DebtFinding Outdated(Story story, AssessmentRun run, AssetView application, Component? component, EndOfSupport product, string what)
    {
        int years = (DateOnly.FromDateTime(run.Created.UtcDateTime).DayNumber - product.Since.DayNumber) / 365;
        return Make(
            story, run, application, component, component is null ? "security" : "outdated_runtime",
            years switch { >= 5 => "critical", >= 2 => "high", >= 1 => "medium", _ => "low" },
            string.Create(CultureInfo.InvariantCulture, $"{what}, which has had no security updates since {product.Since:yyyy-MM-dd}."),
            years >= 2 ? $"{product.Product} is not offered on the target: renew it before or during the move." : null, "tech_debt_analyst", true);
    }

    private static DebtFinding Make(
        Story story, AssessmentRun run, AssetView application, Component? component, string category, string severity, string description,
        string? impact, string? agent, bool scored)
    {
        RowKey key = ((RowKey)run.Id).Child(application.Name).Child(category).Child(description);
        (int low, int high) = severity switch { "low" => (8, 24), "medium" => (25, 49), "high" => (50, 74), _ => (75, 96) };
        return new DebtFinding(
            story.Context.Id(Kind, key), run, application, component, category, severity, description,
            story.Stream(Kind, key, "estimated").Chance(80) ? story.Stream(Kind, key, "hours").Decimal(low, high * 2, 1) : null,
            impact, scored ? story.Stream(Kind, key, "score").Decimal(low, high, 1) : null, agent);
    }
}
