using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>A pattern that agents learn in engagements like these.</summary>
/// <remarks>Type: label of <c>agent_pattern_type</c>.</remarks>
internal sealed record KnownPattern(string Type, string Agent, string Name, string? Description, Json Data)
{
    public static IReadOnlyList<KnownPattern> All { get; } =
    [
        new("field_mapping_approval", "field_mapping_specialist", "RAM_GB is memory_gb", "Reviewers approve it every time.", Mapping("RAM_GB", "memory_gb", "approved")),
        new("field_mapping_approval", "field_mapping_specialist", "HOSTNAME is hostname", null, Mapping("HOSTNAME", "hostname", "approved")),
        new("field_mapping_rejection", "mapping_reviewer", "OWNER is not technical_owner", "In this client's sources OWNER is the unit that pays, so reviewers choose business_owner.", Mapping("OWNER", "technical_owner", "rejected")),
        new("field_mapping_suggestion", "field_mapping_specialist", "A column of dotted quads is ip_address", "Suggested from content alone, whatever the column is called.", Json.Object(("content", "dotted quad"), ("target_field", "ip_address"))),
        new("technology_correlation", "asset_classifier", "WebLogic comes with Oracle", "Applications on WebLogic keep their data in an Oracle database.", Json.Object(("if", "WebLogic"), ("then", "Oracle Database"))),
        new("technology_correlation", "asset_classifier", "IIS comes with SQL Server", null, Json.Object(("if", "IIS"), ("then", "SQL Server"))),
        new("business_value_indicator", "sixr_strategist", "Systems with a month-end peak belong to Finance", "Load rises by half on the last two days of the month.", Json.Object(("signal", "month-end peak"), ("department", "Finance"))),
        new("risk_factor", "risk_assessor", "Hard-coded addresses break moves", "Three moves failed because a partner had entered the address of the server.", Json.Object(("signal", "fixed address in configuration"), ("phase", "execute"))),
        new("modernization_opportunity", "modernisation_advisor", "Small MySQL databases fit a managed service", "Below 200 GB and 2,000 operations per second nothing speaks against it.", Json.Object(("product", "MySQL"), ("maximum_storage_gb", 200), ("maximum_iops", 2000))),
        new("dependency_pattern", "dependency_mapper", "Batch jobs hide dependencies", "Connections that exist for an hour a night are missing from samples taken by day.", Json.Object(("signal", "connection between 01:00 and 03:00"), ("dependency_type", "integration"))),
        new("dependency_pattern", "network_analyst", "The load balancer names the members of an application", null, Json.Object(("source", "load balancer pool"), ("dependency_type", "network"))),
        new("security_vulnerability", "tech_debt_analyst", "Old Java runs beside old TLS", "Hosts with Java 7 accept TLS 1.0, because the runtime knows nothing newer by default.", Json.Object(("if", "Java 7"), ("then", "TLS 1.0"))),
        new("performance_bottleneck", "network_analyst", "Reports wait for storage", "Reporting servers show idle processors and busy disks.", Json.Object(("cpu_utilization_percent_below", 30), ("disk_iops_above", 4000))),
        new("compliance_requirement", "risk_assessor", "Card data keeps a system in its own segment", "Systems of the payment chain may share no network segment with others.", Json.Object(("regime", "pci_dss"), ("constraint", "own network segment"))),
    ];

    private static Json Mapping(string source, string target, string verdict) =>
        Json.Object(("source_field", source), ("target_field", target), ("verdict", verdict));
}
