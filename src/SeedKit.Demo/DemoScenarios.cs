namespace SeedKit.Demo;

/// <summary>The four stories that the full profile tells, each with the query that finds it.</summary>
public static class DemoScenarios
{
    /// <summary>A CMDB import that went through all phases: a hundred assets, analysed and ready for planning.</summary>
    public static DemoQuery CompleteDiscoveryJourney { get; } = Read("complete_discovery_journey", "Complete discovery journey");

    /// <summary>Data imported, field mapping waiting for approvals.</summary>
    public static DemoQuery InProgressAnalysis { get; } = Read("in_progress_analysis", "In-progress analysis");

    /// <summary>Several sources, dependencies across them, technical debt, waves being planned.</summary>
    public static DemoQuery ComplexEnterpriseEnvironment { get; } = Read("complex_enterprise_environment", "Complex enterprise environment");

    /// <summary>An import that failed, with its validation issues and the ways out.</summary>
    public static DemoQuery FailedImportRecovery { get; } = Read("failed_import_recovery", "Failed import recovery");

    /// <summary>All four, in the order of the plan.</summary>
    public static IReadOnlyList<DemoQuery> All { get; } =
        [CompleteDiscoveryJourney, InProgressAnalysis, ComplexEnterpriseEnvironment, FailedImportRecovery];

    private static DemoQuery Read(string file, string title) => DemoQuery.Read("Scenarios.", "Scenarios", file, "Scenarios", title, []);
}
