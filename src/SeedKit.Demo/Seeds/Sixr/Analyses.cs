using SeedKit.Demo.Seeds.Assessments;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>The 6R analyses of a tenant. One that is completed takes applications of one strategy, and ends with it.</summary>
internal static class Analyses
{
    private const string Kind = "sixr_analyses";
    private const int MostApplications = 4;

    /// <summary>The parameters that are weighed: columns of <c>sixr_analysis_parameters</c>.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
        ["business_value", "technical_complexity", "migration_urgency", "compliance_requirements", "cost_sensitivity", "risk_tolerance", "innovation_priority"];

    public static IReadOnlyList<Analysis> Of(Story story)
    {
        TenantView tenant = story.Tenant;
        if (tenant.Flows.Count == 0 || tenant.People.Count == 0)
        {
            return [];
        }

        return
        [
            .. from item in AnalysisTheme.Of(tenant.Theme).Index()
               let place = item.Index
               let theme = item.Item
               let key = tenant.Key.Child(theme.Name)
               let candidates = tenant.Applications.Where(application => theme == AnalysisTheme.Pilot ? application.Id == tenant.PilotApplication?.Id
                   : theme.Strategy is null ? application.Strategy is not null : application.Strategy == theme.Strategy)
               let applications = story.Stream(Kind, key, "applications").Sample(candidates, story.Stream(Kind, key, "count").Int(1, MostApplications))
               where applications.Length > 0
               select Make(story, key, place, theme, applications),
        ];
    }

    private static Analysis Make(Story story, RowKey key, int place, AnalysisTheme theme, AssetView[] applications)
    {
        TenantView tenant = story.Tenant;
        bool pilot = theme == AnalysisTheme.Pilot;
        FlowView flow = pilot ? tenant.PilotFlow("assessment") : tenant.FlowOf("assessment", theme.Status == "completed" ? "completed" : "running");
        DateTimeOffset end = flow.Ended ?? story.Instant;
        // Software off the shelf cannot be rebuilt: strategies.cots_excluded of the reference parameters.
        string type = theme.Strategy == "refactor" ? story.Stream(Kind, key, "type").Pick<string>(["custom", "hybrid"])
            : theme.Status == "requires_input" ? "cots" : story.Stream(Kind, key, "type").Weighted(("custom", 4), ("cots", 3), ("hybrid", 2));
        Analysis analysis = new(
            story.Context.Id(Kind, key), tenant, flow, theme.Ahead ? null : pilot ? tenant.Pilot : tenant.Main, theme, applications,
            tenant.Editors.Count > 0 && place % 4 != 3 ? story.Stream(Kind, key, "starter").Deal(tenant.Editors, place == 0) : null,
            type, story.Stream(Kind, key, "created").Instant(flow.Created, flow.Created + ((end - flow.Created) / 2)), end);
        return analysis with { Iterations = [.. Rounds(story, key, place, analysis)] };
    }

    // One, two and three rounds are dealt out to the completed ones.
    private static string[] Statuses(int place, AnalysisTheme theme, bool demo) => theme.Status switch
    {
        "completed" when theme == AnalysisTheme.Pilot => ["completed"],
        "completed" => [.. Enumerable.Repeat("completed", 1 + (place % 3))],
        "in_progress" => ["completed", "in_progress"],
        "requires_input" => ["requires_input"],
        "failed" => ["failed"],
        _ => demo ? ["pending"] : [], // Elsewhere nobody has drawn up the first round yet.
    };

    private static IEnumerable<Iteration> Rounds(Story story, RowKey key, int place, Analysis analysis)
    {
        string[] statuses = Statuses(place, analysis.Theme, analysis.Tenant.IsDemo);
        string final = analysis.Theme.Strategy ?? analysis.Applications[0].Strategy!;
        Dictionary<string, int> weights = Parameters.ToDictionary(parameter => parameter, parameter => story.Stream(Kind, key, parameter).Int(2, 8));
        TimeSpan step = TimeSpan.FromSeconds(Math.Floor((analysis.End - analysis.Created).TotalSeconds / (statuses.Length + 1)));
        for (int number = 1; number <= statuses.Length; number++)
        {
            RowKey round = key.Child(number);
            List<(string, int, int)> changed = [];
            if (number > 1)
            {
                weights = new(weights);
                foreach (string parameter in story.Stream(Kind, round, "changed").Sample(Parameters, 2))
                {
                    int old = weights[parameter];
                    weights[parameter] = old >= 5 ? old - story.Stream(Kind, round, parameter).Int(1, 3) : old + story.Stream(Kind, round, parameter).Int(1, 3);
                    changed.Add((parameter, old, weights[parameter]));
                }
            }

            bool last = number == statuses.Length;
            bool completed = statuses[number - 1] == "completed";
            DateTimeOffset created = analysis.Created + (step * (number - 1)) + TimeSpan.FromMinutes(2);
            bool ended = statuses[number - 1] is "completed" or "failed";
            yield return new Iteration(
                story.Context.Id("sixr_iterations", round), analysis, number, statuses[number - 1],
                // A round below the threshold of 0.70 (reference parameters) asks for another one.
                completed ? last ? final : Strategies.Neighbour(final) : null,
                completed ? story.Stream(Kind, round, "confidence").Around(last && analysis.Theme.Status == "completed" ? 0.74m : 0.48m, last && analysis.Theme.Status == "completed" ? 0.97m : 0.69m, 3) : null,
                created, ended ? created.AddMilliseconds(story.Stream(Kind, round, "duration").Int(41_000, 520_000)) : null,
                weights, changed, number == 1 ? analysis.Starter : LaterStarter(story, round, place, analysis.Tenant),
                statuses[number - 1] == "pending" ? [] : Answers.Of(story, analysis, number));
        }
    }

    // The second editor has asked for one further round, the first for several, the last for none.
    private static PersonView? LaterStarter(Story story, RowKey round, int place, TenantView tenant)
    {
        IReadOnlyList<PersonView> editors = tenant.Editors;
        return place switch
        {
            _ when editors.Count < 3 => editors.Count == 0 ? null : editors[0],
            1 => editors[1],
            < 5 => editors[0],
            _ => story.Stream(Kind, round, "starter").Pick([.. editors.Where(person => person != editors[1] && person != editors[^1])]),
        };
    }
}
