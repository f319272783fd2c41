namespace SeedKit.Demo.Seeds.Feedback;

/// <summary>Where a user corrects what the agents made of imported data.</summary>
/// <remarks>Field: what was misread. AssetType: asset type the user says is right; null when the type is not in question. Lesson: what the agents learn from it.</remarks>
internal sealed record Correction(string Field, string Found, string Right, string? AssetType, string Category, int? Rating, string? Text, string Lesson)
{
    public static IReadOnlyList<Correction> All { get; } =
    [
        new("asset_type", "server", "database", "database", "bug", 2, "Hosts that start with ora are database servers here, all of them.", "The prefix ora in a host name stands for a database host."),
        new("asset_type", "application", "network", "network", "bug", 2, "F5 is a load balancer, not an application.", "The vendor F5 stands for network equipment."),
        new("asset_type", "server", "storage", "storage", "bug", 3, "A NetApp filer holds files; it is storage.", "The vendor NetApp stands for storage."),
        new("asset_type", "server", "application", "application", "general", 3, "This row is the SAP system itself and not the machine below it.", "A row with a system id of three letters is an SAP application."),
        new("asset_type", "database", "server", "server", "bug", 3, "ora-bat hosts run batch jobs; there is no database on them.", "The name part bat outweighs the prefix ora: a batch server."),
        new("environment", "production", "staging", null, "general", 4, "The suffix -stg means staging in our naming standard.", "The suffix stg in a host name stands for staging."),
        new("environment", "test", "production", null, "bug", 1, "prdtst is the production cluster of the trading system, whatever its name suggests.", "The name part tst alone does not prove a test system."),
        new("operating_system", "Linux", "Red Hat Enterprise Linux 7.9", null, "general", 4, "RHEL 7 has to be told apart from RHEL 8: one is out of support.", "Versions of Red Hat Enterprise Linux are kept apart."),
        new("memory_gb", "65536", "64", null, "bug", 2, "The export gives memory in megabytes.", "A column named RAM with values above 4096 is in megabytes."),
        new("business_owner", "Cost centre 4711", "Finance", null, "general", 4, null, "Cost centres are translated into departments by the list of the client."),
        new("application_name", "CRM-OLD", "Customer Portal", null, "feature", null, "The old and the new name are in use side by side. Could we keep a list of aliases?", "An application may have several names in the sources."),
    ];
}
