namespace SeedKit.Demo.Seeds.Agents;

/// <summary>A task that an agent does in a phase of a flow.</summary>
/// <remarks>Phase: the discovery phase, or the type of a flow of another kind. Crew: whether the agent works in a crew. Result: first lines of what comes out. Failure: what goes wrong when it goes wrong. Calls: usual number of calls of the language model.</remarks>
internal sealed record AgentTask(
    string Phase, string Agent, bool Crew, string Name, string? Description, string Result, string Failure, string Model, int Calls)
{
    private const string Small = "mixtral-8x7b-instruct", Fast = "gpt-3.5-turbo", Broad = "gpt-4o", Careful = "claude-3-5-sonnet";

    public static IReadOnlyList<AgentTask> All { get; } =
    [
        new("initialization", "flow_coordinator", false, "Plan the discovery", "Decides which phases the flow needs and which crews work in them.", "Seven phases planned; the client's naming standard is taken into account.", "The configuration of the flow names a phase that does not exist.", Fast, 2),
        new("data_import", "import_specialist", false, "Read the source file", "Reads the file, detects its format and counts records.", "Format recognised; every row has the columns of the header.", "Row 17 has 14 columns where the header has 12; the delimiter changes within the file.", Small, 3),
        new("data_import", "schema_detective", true, "Recognise columns", null, "All columns recognised by name and content.", "The header row is missing; the columns cannot be told apart.", Small, 4),
        new("data_validation", "data_quality_auditor", true, "Check records", "Looks for missing, malformed and duplicate values.", "Most records are valid; the others are listed with the reason.", "The check stopped: more than half of the records have no host name.", Small, 5),
        new("data_validation", "duplicate_hunter", true, "Find duplicates", null, "Duplicates found by host name and by address.", "Two sources disagree about what identifies a machine.", Fast, 3),
        new("field_mapping", "field_mapping_specialist", true, "Suggest mappings", "Compares source fields with the fields of the platform by name, content and meaning.", "A target field suggested for each source field, with confidence and reason.", "The answer of the model was no valid JSON three times in a row.", Small, 8),
        new("field_mapping", "mapping_reviewer", true, "Review mappings", "Second opinion on suggestions below the threshold of confidence.", "Two suggestions lowered, one raised.", "The suggestions of the crew contradict an approved mapping.", Broad, 3),
        new("data_cleansing", "data_standardiser", true, "Standardise values", "Brings units, names of products and environments into one form.", "Memory in gibibytes, products by their full name, environments by the platform's list.", "Values in the column Memory mix megabytes and gibibytes without a unit.", Small, 6),
        new("data_cleansing", "gap_filler", true, "Fill gaps", null, "Operating systems derived from image names where they were missing.", "Neither image name nor kernel version is known.", Fast, 3),
        new("asset_inventory", "inventory_manager", true, "Build the inventory", "Creates assets from cleansed records.", "Assets created; each has a type and an owner or a note that none is known.", "Two records claim the same name with different types.", Small, 6),
        new("asset_inventory", "asset_classifier", true, "Classify assets", "Tells applications, servers, databases, network and storage apart.", "All assets classified; doubtful ones are marked for review.", "The crew did not agree on the type of an appliance.", Fast, 7),
        new("dependency_analysis", "dependency_mapper", true, "Trace dependencies", "Derives who needs whom from connections, configuration and names.", "Chains from applications to their databases traced; circular ones are marked.", "Connection data covers less than a day and proves nothing.", Broad, 9),
        new("dependency_analysis", "network_analyst", true, "Read connection data", null, "Connections grouped by application.", "The flow log of the core switch is truncated.", Broad, 4),
        new("tech_debt_assessment", "tech_debt_analyst", true, "Assess technical debt", "Compares versions with the support calendars of their makers.", "Products without support listed with the date their support ended.", "Versions are missing for a third of the servers.", Careful, 7),
        new("tech_debt_assessment", "modernisation_advisor", true, "Look for opportunities", null, "Candidates for managed services listed by benefit.", "Utilisation has not been measured.", Careful, 5),
        new("assessment", "sixr_strategist", true, "Recommend a strategy", "Weighs the six strategies for each application.", "A strategy for each application, with the runner-up and the reason.", "Business value is not rated for any application.", Careful, 10),
        new("assessment", "risk_assessor", true, "Assess risks", "Likelihood and impact of what may go wrong during the move.", "Risks listed with mitigation and owner.", "The recovery targets of the client are not known.", Broad, 6),
        new("planning", "wave_planner", true, "Cut waves", "Groups what must move together and orders the groups.", "Waves cut along dependencies; no circular dependency is split.", "A circular dependency spans more assets than a wave may hold.", Broad, 8),
        new("planning", "cost_estimator", false, "Estimate costs", "Effort and running costs per wave.", "Estimates per wave with the assumptions behind them.", "Current costs are missing for a fifth of the assets.", Fast, 4),
        new("execution", "runbook_author", false, "Write runbooks", "Steps, checks and the way back for each move.", "Runbooks written and linked to the change calendar.", "No maintenance window is agreed.", Careful, 6),
    ];
}
