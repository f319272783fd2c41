using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>The states that flows keep as JSON.</summary>
internal static class FlowJson
{
    private static readonly (DiscoveryPhase Phase, string Agent, string Crew)[] Crews =
    [
        (DiscoveryPhase.DataImport, "import_agent", "import crew"), (DiscoveryPhase.DataValidation, "validation_agent", "import crew"),
        (DiscoveryPhase.FieldMapping, "field_mapping_agent", "mapping crew"), (DiscoveryPhase.DataCleansing, "cleansing_agent", "mapping crew"),
        (DiscoveryPhase.AssetInventory, "inventory_agent", "inventory crew"), (DiscoveryPhase.DependencyAnalysis, "dependency_agent", "dependency crew"),
        (DiscoveryPhase.TechDebtAssessment, "tech_debt_agent", "assessment crew"),
    ];

    /// <summary>The agent that does a phase; the initialization has none.</summary>
    public static string Agent(DiscoveryPhase phase) => Crews.First(crew => crew.Phase == phase).Agent;

    /// <summary>The crew that the agent of a phase belongs to.</summary>
    public static string Crew(DiscoveryPhase phase) => Crews.First(crew => crew.Phase == phase).Crew;

    public static Json Phases(IEnumerable<DiscoveryPhase> phases) => Json.Array(phases.Select(SeedLabel.Of));

    /// <summary>Seconds that a phase took; the same wherever it is told.</summary>
    public static int Seconds(DiscoveryFlow flow, DiscoveryPhase phase) => 60 + (int)((uint)flow.Id.GetHashCodeOf((int)phase) % 5400);

    public static Json Error(FlowError error) => Json.Object(
        ("code", error.Code), ("message", error.Message), ("recovery_options", Json.Array(error.RecoveryOptions)));

    /// <summary>What an assessment may build on: everything found, related and judged, and nothing left open.</summary>
    public static bool IsReady(DiscoveryFlow flow) => flow.Status == FlowStatus.Completed && flow.Has(DiscoveryPhase.DependencyAnalysis);

    // FNV over the id: a uuid's own hash code is not promised to stay what it is.
    private static int GetHashCodeOf(this Guid id, int salt) => id.ToByteArray().Aggregate(unchecked((int)2166136261) ^ salt, (hash, part) => unchecked((hash ^ part) * 16777619));
}
