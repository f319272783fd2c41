using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>Takes an application's technology stack apart, and adds the databases that serve it: once, in the first run that looks at it.</summary>
internal static class Components
{
    // Order matters: callers before those they call, and the first mark that a technology bears decides its layer.
    private static readonly (string Kind, string Name, string[] Marks)[] Layers =
    [
        ("frontend", "Web frontend", ["Angular", "React", "Vue", "jQuery", "JSP", "ASP.NET Web Forms", "Blazor", "Apache 2", "nginx", "IIS"]),
        ("messaging", "Message broker", ["RabbitMQ", "Kafka", "ActiveMQ", "IBM MQ", "MSMQ"]),
        ("database", "Database", ["Oracle D", "Oracle 1", "SQL Server", "MySQL", "MariaDB", "PostgreSQL", "MongoDB", "Db2", "Redis", "HANA", "Cassandra"]),
        ("integration", "Integration service", ["MuleSoft", "BizTalk", "webMethods", "TIBCO", "SFTP"]),
        ("backend", "Application service", []),
    ];

    public static IReadOnlyList<Component> Of(Story story, IReadOnlyList<AssessmentRun> runs)
    {
        ILookup<string?, string> databases = story.Tenant.Assets.Where(asset => asset is { Type: "database", TechnologyStack: not null })
            .ToLookup(asset => asset.ApplicationName, asset => asset.TechnologyStack!);
        return
        [
            .. from run in runs
               where run.Stage.Finished("architecture_minimums")
               from application in run.New
               from component in Of(story, run, application, databases[application.Name].Distinct())
               select component,
        ];
    }

    private static List<Component> Of(Story story, AssessmentRun run, AssetView application, IEnumerable<string> databases)
    {
        string[] technologies =
        [
            .. (application.TechnologyStack ?? "").Split([',', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), .. databases,
        ];
        if (technologies.Length == 0 || run.IsPilot)
        {
            return [Make(story, run, application, "Application service", "backend", null, null)];
        }

        string[][] found = [.. Layers.Select(layer => technologies.Where(technology => LayerOf(technology) == layer.Kind).ToArray())];
        List<Component> components = [];
        for (int place = 0; place < Layers.Length; place++)
        {
            if (found[place].Length > 0)
            {
                string[] needs = Layers[place].Kind switch
                {
                    "frontend" => [.. Present(found, "backend")],
                    "backend" or "integration" => [.. Present(found, "database"), .. Present(found, "messaging")],
                    _ => [],
                };
                components.Add(Make(story, run, application, Layers[place].Name, Layers[place].Kind, found[place], needs));
            }
        }

        if (story.Stream("application_components", ((RowKey)run.Id).Child(application.Name), "black_box").Chance(15))
        {
            components.Add(Make(story, run, application, "Vendor appliance", "appliance", null, null)); // Nobody may look inside.
        }

        return components;
    }

    private static IEnumerable<string> Present(string[][] found, string kind) =>
        Layers.Index().Where(layer => layer.Item.Kind == kind && found[layer.Index].Length > 0).Select(layer => layer.Item.Name);

    private static string LayerOf(string technology) =>
        Layers.First(layer => layer.Marks.Length == 0 || layer.Marks.Any(mark => technology.Contains(mark, StringComparison.Ordinal))).Kind;

    private static Component Make(
        Story story, AssessmentRun run, AssetView application, string name, string kind, IReadOnlyList<string>? technologies, IReadOnlyList<string>? needs) =>
        new(story.Context.Id("application_components", ((RowKey)run.Id).Child(application.Name).Child(name)), run, application, name, kind, technologies, needs);
}
