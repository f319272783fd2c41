namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>What can be said about the six strategies themselves. Strategies are labels of <c>sixr_strategy</c>.</summary>
internal static class Strategies
{
    public static IReadOnlyList<string> All { get; } = ["rehost", "replatform", "repurchase", "refactor", "retire", "retain"];

    public static string Reason(string strategy) => strategy switch
    {
        "rehost" => "Runs on the target as it is; a change now would cost more than it brings.",
        "replatform" => "A managed database and a supported runtime remove most of the operating effort without touching the code.",
        "repurchase" => "A product on the market does the same for less than the maintenance of today.",
        "refactor" => "The business wants changes that the present structure does not allow; the move pays for the rebuild.",
        "retire" => "Nobody has used it for a year, and another system holds its data.",
        _ => "A contract or a device ties it to its place; look again in a year.",
    };

    /// <summary>Parts follow the application, except that a database beside rebuilt code is only moved to a managed service.</summary>
    public static string OfComponent(string application, string? kind) => (application, kind) switch
    {
        ("refactor", "database" or "messaging") => "replatform",
        ("replatform", "frontend") => "rehost",
        _ => application,
    };

    /// <summary>The strategy that agents confuse with this one most often.</summary>
    public static string Neighbour(string strategy) => strategy switch
    {
        "rehost" => "replatform",
        "replatform" => "rehost",
        "repurchase" => "replatform",
        "refactor" => "replatform",
        "retire" => "retain",
        _ => "rehost",
    };
}
