namespace SeedKit.Demo.Seeds.Feedback;

/// <summary>What a user says about a page. Rating and text may be missing, as people leave either out.</summary>
internal sealed record PageComment(string Page, string Breadcrumb, string Category, int? Rating, string? Text)
{
    private const string Dashboard = "/dashboard", Flows = "/discovery/flows", Import = "/discovery/cmdb-import",
        Mapping = "/discovery/attribute-mapping", Inventory = "/discovery/inventory", Dependencies = "/discovery/dependencies",
        Waves = "/plan/waves", Analytics = "/finops/llm-costs";

    public static IReadOnlyList<PageComment> All { get; } =
    [
        new(Dashboard, "Home > Dashboard", "general", 5, "The overview finally shows which flow waits for me. I open it first thing in the morning."),
        new(Dashboard, "Home > Dashboard", "performance", 3, "The dashboard takes about eight seconds when all five imports are listed."),
        new(Dashboard, "Home > Dashboard", "ui", 4, "Please let us pin the engagement; I always have to pick it again after logging in."),
        new(Dashboard, "Home > Dashboard", "feature", 4, "A small chart of the assets per migration wave would save us a slide every week."),
        new(Flows, "Home > Discovery > Flows", "general", 4, "Good to see at which phase a flow stopped and why."),
        new(Flows, "Home > Discovery > Flows", "bug", 2, "A flow that failed during import still shows a spinning progress bar."),
        new(Flows, "Home > Discovery > Flows", "feature", 4, "Can a failed flow be started again from the phase that failed instead of from the beginning?"),
        new(Flows, "Home > Discovery > Flows", "ui", null, "The phase names in the list and in the detail view are not the same."),
        new(Import, "Home > Discovery > CMDB Import", "general", 5, "The preview with the rejected records saved us a day of reconciling spreadsheets."),
        new(Import, "Home > Discovery > CMDB Import", "bug", 1, "The upload of the storage report stopped at 99 per cent and gave no message."),
        new(Import, "Home > Discovery > CMDB Import", "performance", 3, "Validation of a file with more than 300 rows blocks the page; it should run in the background."),
        new(Import, "Home > Discovery > CMDB Import", "feature", 4, "We would like to import straight from our configuration database every night."),
        new(Import, "Home > Discovery > CMDB Import", "ui", 4, null),
        new(Mapping, "Home > Discovery > Attribute Mapping", "general", 5, "Nine of ten suggestions were right, and the reason beside each made the review quick."),
        new(Mapping, "Home > Discovery > Attribute Mapping", "ui", 3, "Approving mappings one by one is tedious. Let me approve everything above a confidence that I choose."),
        new(Mapping, "Home > Discovery > Attribute Mapping", "bug", 2, "After I rejected a mapping the field disappeared from the list until I reloaded the page."),
        new(Mapping, "Home > Discovery > Attribute Mapping", "feature", 4, "Show two or three example values next to each source field."),
        new(Mapping, "Home > Discovery > Attribute Mapping", "general", 3, null),
        new(Inventory, "Home > Discovery > Inventory", "general", 4, "The inventory is complete enough to replace the list we kept by hand."),
        new(Inventory, "Home > Discovery > Inventory", "feature", 4, "Filtering by business owner is missing, and that is what every workshop starts with."),
        new(Inventory, "Home > Discovery > Inventory", "performance", 2, "Scrolling through 500 assets is slow in Firefox."),
        new(Inventory, "Home > Discovery > Inventory", "bug", 3, "Sorting by memory puts 128 before 16, as if the numbers were text."),
        new(Inventory, "Home > Discovery > Inventory", "ui", 5, "The colours for criticality are easy to tell apart, also for me with a red-green weakness."),
        new(Dependencies, "Home > Discovery > Dependencies", "general", 5, "The circular dependency between billing and the customer portal was new to both teams."),
        new(Dependencies, "Home > Discovery > Dependencies", "ui", 3, "Above fifty nodes the graph turns into a ball of wool. Grouping by application would help."),
        new(Dependencies, "Home > Discovery > Dependencies", "feature", null, "Export of the graph for our architecture repository, please."),
        new(Waves, "Home > Plan > Waves", "general", 4, "The steering committee understood the plan without a single question."),
        new(Waves, "Home > Plan > Waves", "feature", 4, "Moving an application to another wave should carry its databases along, or at least ask."),
        new(Waves, "Home > Plan > Waves", "bug", 2, "The planned end of a wave did not move when I shifted its start."),
        new(Waves, "Home > Plan > Waves", "performance", 4, null),
        new(Analytics, "Home > FinOps > Model Costs", "general", 5, "We can now tell finance what the assistants cost per week and which feature causes it."),
        new(Analytics, "Home > FinOps > Model Costs", "ui", 4, "A cumulative line next to the bars per day would make the month easier to read."),
        new(Analytics, "Home > FinOps > Model Costs", "feature", 3, "An alert when a model costs more than last week by half."),
    ];
}
