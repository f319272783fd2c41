namespace SeedKit.Demo;

/// <summary>What each page of the platform reads, part by part.</summary>
public static class DemoPages
{
    private static readonly DemoParameter FlowAtMapping = new("flow_id of the discovery flow", DemoIds.InProgressFlow);

    // To whom a part has nothing to show, as the stories go. Elsewhere each has something for each client whose row its parameters mean.
    private static readonly (string Name, Guid Client, string Reason)[] MayBeEmpty =
    [
        ("Dashboard/active_flows", DemoIds.HospitalClient, "It has arrived: no flow runs any more."),
        ("DiscoveryFlows/master_flows", DemoIds.HospitalClient, "It has arrived: no flow is open any more."),
        ("DependencyAnalysis/application_servers", DemoIds.HospitalClient, "It has arrived: no application needs a server any more."),
        ("CmdbImport/validation_issues", DemoIds.DemoClient, "In the compact profile no file has failed."),
    ];

    /// <summary>The pages, in the order of the menu.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Dashboard", "Discovery Flows", "CMDB Import", "Attribute Mapping", "Asset Inventory", "Dependency Analysis", "Migration Planning", "Analytics",
    ];

    /// <summary>All queries, page by page, in the order of the parts.</summary>
    public static IReadOnlyList<DemoQuery> All { get; } =
    [
        Part("Dashboard", "key_figures", "Key figures"),
        Part("Dashboard", "active_flows", "Active flows"),
        Part("Dashboard", "latest_import", "Latest import"),
        Part("Dashboard", "latest_import_records", "Records of the latest import"),

        Part("Discovery Flows", "flows", "All flows"),
        Part("Discovery Flows", "status_summary", "Flows by status"),
        Part("Discovery Flows", "master_flows", "Open master flows"),
        Part("Discovery Flows", "flow_detail", "A flow", FlowAtMapping),
        Part("Discovery Flows", "flow_phases", "Phases of a flow", FlowAtMapping),
        Part("Discovery Flows", "failures", "Failures and ways out"),

        Part("CMDB Import", "imports", "Previous imports"),
        Part("CMDB Import", "latest_import", "Progress of the latest import"),
        Part("CMDB Import", "records", "Records of an import", new DemoParameter("id of the import", DemoIds.CmdbImport)),
        Part("CMDB Import", "validation_issues", "Validation issues of an import", new DemoParameter("id of the import", DemoIds.LegacyImport)),

        Part("Attribute Mapping", "review_progress", "Reviews by import"),
        Part("Attribute Mapping", "flow_import", "Import of a flow", FlowAtMapping),
        Part("Attribute Mapping", "sample_record", "A record as it came", FlowAtMapping),
        Part("Attribute Mapping", "mappings", "Mappings of a flow", FlowAtMapping),
        Part("Attribute Mapping", "target_fields", "Own target fields"),

        Part("Asset Inventory", "type_summary", "Assets by type"),
        Part("Asset Inventory", "environments", "Assets by environment"),
        Part(
            "Asset Inventory",
            "assets",
            "All assets",
            new DemoParameter("rows on a page, at most 100", 100),
            new DemoParameter("page, from 1", 1),
            new DemoParameter("id of the discovery flow, or any", null),
            new DemoParameter("environment, or any", null),
            new DemoParameter("business criticality, or any", null)),
        Part("Asset Inventory", "flow_inventory", "What flows have found"),
        Part("Asset Inventory", "tags", "Tags"),

        Part("Dependency Analysis", "flow_dependencies", "What flows have told"),
        Part("Dependency Analysis", "application_servers", "Applications and servers"),
        Part("Dependency Analysis", "application_databases", "Applications and databases"),
        Part("Dependency Analysis", "application_applications", "Applications among themselves"),
        Part("Dependency Analysis", "application_network", "Applications and network devices"),
        Part("Dependency Analysis", "applications", "Applications"),
        Part("Dependency Analysis", "servers", "Servers"),
        Part("Dependency Analysis", "graph", "Graph of an application", new DemoParameter("id of the application, or the one that needs most", null)),
        Part("Dependency Analysis", "circles", "Circles"),

        Part("Migration Planning", "programmes", "Programmes"),
        Part("Migration Planning", "waves", "Waves"),
        Part("Migration Planning", "wave_plans", "Plans of the waves"),
        Part("Migration Planning", "wave_assets", "Assets of a wave", new DemoParameter("number of the wave", 2)),
        Part("Migration Planning", "strategies", "6R strategies"),
        Part("Migration Planning", "readiness", "Migration readiness"),
        Part("Migration Planning", "blocked_applications", "Applications held back by what they need"),
        Part("Migration Planning", "assessments", "Risk and cost"),

        Part("Analytics", "flow_activity", "Flows by kind"),
        Part("Analytics", "recent_flows", "Recent flows"),
        Part("Analytics", "discovery_outcomes", "Discovery outcomes"),
        Part("Analytics", "llm_totals", "Language models, thirty days"),
        Part("Analytics", "llm_models", "Language models by model"),
        Part("Analytics", "llm_days", "Language models by day"),
        Part("Analytics", "asset_quality", "Quality of the inventory"),
        Part("Analytics", "asset_phases", "Where assets come from and stand"),
        Part("Analytics", "technical_debt", "Technical debt and security findings"),
        Part("Analytics", "agents", "Agents"),
        Part("Analytics", "insights", "Insights"),
    ];

    // "CMDB Import" stands in the folder CmdbImport.
    private static DemoQuery Part(string page, string file, string title, params DemoParameter[] parameters)
    {
        string folder = page == "CMDB Import" ? "CmdbImport" : page.Replace(" ", "", StringComparison.Ordinal);
        DemoQuery query = DemoQuery.Read($"Pages.{folder}.", folder, file, page, title, parameters);
        IEnumerable<(Guid Client, string Reason)> others = parameters.Any(parameter => parameter.Value is Guid)
            ? [.. from client in (Guid[])[DemoIds.HospitalClient, DemoIds.LogisticsClient] select (client, "The row that is asked for is Demo Corporation's.")]
            : [];
        return query with
        {
            MayBeEmpty = others.Concat(MayBeEmpty.Where(entry => entry.Name == query.Name).Select(entry => (entry.Client, entry.Reason)))
                .ToDictionary(entry => entry.Client.ToString("D"), entry => entry.Reason, StringComparer.Ordinal),
        };
    }
}
