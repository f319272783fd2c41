namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>What a 6R analysis is about.</summary>
/// <remarks>Strategy: whose applications it takes, and what it ends with; null for one that is still open. Status: label of <c>sixr_analysis_status</c>. Ahead: whether it was made ahead of any migration.</remarks>
internal sealed record AnalysisTheme(string Name, string? Description, string? Strategy, string Status, int Priority, bool Ahead)
{
    private static readonly AnalysisTheme[] Closed =
    [
        new("Lift and shift candidates", "Applications that could move as they are.", "rehost", "completed", 2, false),
        new("Candidates for managed services", "Applications whose database or runtime a provider could operate.", "replatform", "completed", 2, false),
        new("Replacement by products on the market", "Applications that do what can be bought.", "repurchase", "completed", 3, false),
        new("Applications worth rebuilding", "Applications whose structure stands in the way of the business.", "refactor", "completed", 1, false),
        new("Retirement candidates", null, "retire", "completed", 4, true),
        new("Systems that stay", "Applications tied to a contract, a device or a place.", "retain", "completed", 5, true),
    ];

    private static readonly AnalysisTheme[] Open =
    [
        new("Customer-facing applications, second look", "The first round was not sure enough.", null, "in_progress", 1, false),
        new("Applications with unclear licences", "Waits for purchasing to find the contracts.", null, "requires_input", 3, false),
        new("Applications without measured load", "Stopped: without load the scores mean nothing.", null, "failed", 3, false),
        new("Applications of the last wave", null, null, "pending", 4, false),
    ];

    /// <summary>The analysis of a pilot, which moves as it is: of its migration and no other, with one question asked.</summary>
    public static AnalysisTheme Pilot { get; } = new("The pilot", "One application, to learn how a move goes.", "rehost", "completed", 1, false);

    /// <summary>The analyses of a tenant: all in the demo; only closed ones and a failure where the migration is done; mostly open ones where it waits.</summary>
    public static IReadOnlyList<AnalysisTheme> Of(int theme) => theme switch
    {
        0 => [.. Closed, .. Open],
        1 => [.. Closed, Open[2], Pilot],
        _ => [.. Closed[..2], Open[1], Open[3]],
    };
}
