using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>
/// Answers to the questions of the reference table <c>sixr_questions</c>. A question that depends on another is answered only where
/// the other's answer makes it appear; the one that is not asked any more gets none.
/// </summary>
internal static class Answers
{
    private const string Kind = "sixr_question_responses";

    public static IReadOnlyList<Answer> Of(Story story, Analysis analysis, int iteration)
    {
        RowKey key = ((RowKey)analysis.Id).Child(iteration);
        return iteration switch
        {
            // Of the pilot everything was known but this; whoever runs the platform counted the connections.
            _ when analysis.Theme == AnalysisTheme.Pilot => [new Answer("integration_points", story.Stream(Kind, key, "integration_points").Int(2, 9), null, "user", "valid", [],
                analysis.Tenant.People.FirstOrDefault(IsOperator) ?? analysis.Tenant.People[0])],
            1 => First(story, key, analysis),
            2 => [Person(story, key, analysis, "tolerable_downtime", story.Stream(Kind, key, "tolerable_downtime").Pick<int>([0, 2, 4, 8, 24, 48]), null)],
            _ => [], // A third round changes weights and asks nothing.
        };
    }

    private static List<Answer> First(Story story, RowKey key, Analysis analysis)
    {
        AssetView application = analysis.Applications[0];
        List<Answer> answers = [Agent("business_criticality", application.Criticality ?? "medium"), Agent("application_origin", analysis.ApplicationType)];
        if (analysis.Theme.Status == "failed")
        {
            answers.Add(Person(story, key, analysis, "active_users", -1, null) with { Validation = "invalid", Errors = ["The number must be at least 0."] });
            return answers;
        }

        answers.Add(new Answer("active_users", story.Stream(Kind, key, "active_users").Pick<int>([12, 45, 180, 650, 2400, 9000]), null, "import", "valid", [], null));
        bool replaced = analysis.Theme.Strategy is "repurchase" or "retire";
        answers.Add(Person(story, key, analysis, "planned_replacement", replaced, null));
        if (replaced)
        {
            answers.Add(Person(story, key, analysis, "replacement_product", null, analysis.Theme.Strategy == "retire" ? "The group's common system, since the spring release." : "A product of the leading vendor, in the next budget year."));
        }

        if (analysis.ApplicationType != "cots")
        {
            answers.Add(Person(story, key, analysis, "source_code_available", story.Stream(Kind, key, "source_code_available").Chance(70), null));
        }

        if (analysis.ApplicationType != "custom")
        {
            Answer licence = Person(story, key, analysis, "licence_terms", story.Stream(Kind, key, "licence_terms").Pick<string>(["yes", "with_fee", "no", "unknown"]), "Taken from the contract of 2021.");
            answers.Add(analysis.Theme.Status == "requires_input" ? licence with { Value = "unknown", Text = "Purchasing is looking for the contract.", Validation = "pending" } : licence);
        }

        string[] regimes = application.Criticality is "critical" or "high" ? ["gdpr", "sox"] : ["none"];
        answers.Add(Person(story, key, analysis, "compliance_regimes", Json.Array(regimes), null));
        if (regimes.Contains("gdpr"))
        {
            answers.Add(Person(story, key, analysis, "data_residency", null, "Within the European Economic Area."));
        }

        if (story.Stream(Kind, key, "diagram").Chance(40))
        {
            answers.Add(new Answer("architecture_diagram", Json.Object(("file", $"{Slug(application.Name)}-architecture.pdf"), ("mime_type", "application/pdf")), null, "import", "pending", [], null));
        }

        return answers;
    }

    private static Answer Agent(string question, string value) => new(question, value, null, "agent", "valid", [], null);

    private static Answer Person(Story story, RowKey key, Analysis analysis, string question, Json? value, string? text) =>
        new(question, value, text, "user", "valid", [],
            analysis.Starter is { } starter && !IsOperator(starter) ? starter : story.Stream(Kind, key, "person").Pick([.. analysis.Tenant.Editors.Where(person => !IsOperator(person)).DefaultIfEmpty(analysis.Tenant.People[0])]));

    // Who runs the platform knows machines, not what an application is for.
    private static bool IsOperator(PersonView person) => person.Role == "platform_admin";

    private static string Slug(string name) => string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
