namespace SeedKit.Demo.Seeds.Planning;

/// <summary>A migration programme beside the main one: it has no assets of the inventory, and says why.</summary>
/// <remarks>Status: label of <c>migration_status</c>. Phase: label of <c>migration_phase</c>. Starts: days from the instant; null until it is scheduled. Days: planned duration.</remarks>
internal sealed record ProgrammeTheme(
    string Name, string? Description, string Status, string Phase, int? Starts, int? Days, decimal Progress, string? Source, string? Target, string? Strategy)
{
    private static readonly ProgrammeTheme[][] ByTenant =
    [
        [
            new("Landing zone and network foundation", "Accounts, network, identity and logging of the target. It moves nothing itself.", "completed", "observability", -270, 120, 100, null, "AWS eu-central-1", null),
            new("Mainframe exit", "Batch and ledger of the mainframe. The scope is set once the code has been analysed.", "planning", "discovery", null, null, 0, "IBM z14 mainframe, Frankfurt", null, null),
            new("Cost review of the cloud estate", "Right-sizing and reservations for what has arrived. Works on accounts, not on the inventory.", "in_progress", "finops", -40, 160, 35, "AWS eu-central-1", "AWS eu-central-1", "replatform"),
        ],
        [
            new("Second provider for disaster recovery", "Stopped before any system was assigned: the insurer accepts two regions of one provider.", "cancelled", "assess", -200, 150, 15, "Data centre PRV-H2", "Microsoft Azure East US", "rehost"),
            new("Container platform", "Platform for the applications that are to be refactored. It moves nothing itself.", "completed", "modernize", -240, 180, 100, null, "AWS us-east-1", "refactor"),
            new("Switching off the old laboratory system", "Its archive has been moved to the hospital's long-term store.", "completed", "decommission", -150, 60, 100, "Data centre BOS-H1", null, "retire"),
        ],
        [
            new("Network of the terminals", null, "planning", "plan", 45, 120, 0, "Radio network of both terminals", "Microsoft Azure West Europe", "replatform"),
            new("Terminal planning software", "Replaces the planner written in house by a product; the old one is not moved.", "planning", "plan", 60, 200, 0, "Planner written in house", null, "repurchase"),
            new("Handheld scanners of the depots", "The devices stay; their gateway is looked at when the main programme goes on.", "planning", "discovery", null, null, 0, null, null, "retain"),
        ],
    ];

    public static IReadOnlyList<ProgrammeTheme> Of(int tenant) => ByTenant[tenant % ByTenant.Length];
}
