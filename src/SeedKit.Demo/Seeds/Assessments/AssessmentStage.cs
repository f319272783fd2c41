namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>How far a run has got.</summary>
/// <remarks>Status: label of <c>assessment_flow_status</c>. Done: number of phases done.</remarks>
internal sealed record AssessmentStage(string Status, int Done)
{
    /// <summary>Labels of <c>assessment_phase</c>, in order.</summary>
    public static IReadOnlyList<string> Phases { get; } =
        ["initialization", "architecture_minimums", "tech_debt_analysis", "component_sixr_strategies", "app_on_page_generation", "finalization"];

    private static readonly AssessmentStage[][] ByTheme =
    [
        [new("completed", 6), new("completed", 6), new("paused_for_user_input", 3), new("processing", 2), new("processing", 1), new("initialized", 0)],
        [new("completed", 6), new("completed", 6)],
        [new("completed", 6), new("error", 0), new("paused_for_user_input", 4)],
    ];

    public bool IsCompleted => Done == Phases.Count;

    /// <summary>The phase under work, the last one of a completed run; null until it has started.</summary>
    public string? Current => Status == "initialized" ? null : Phases[Math.Min(Done, Phases.Count - 1)];

    /// <summary>The phase after it; null in the last.</summary>
    public string? Next => Status == "initialized" ? Phases[0] : Done + 1 < Phases.Count ? Phases[Done + 1] : null;

    public decimal Progress => Math.Round(100m * Done / Phases.Count, 2, MidpointRounding.AwayFromZero);

    public IEnumerable<string> DonePhases => Phases.Take(Done);

    public bool Finished(string phase) => DonePhases.Contains(phase);

    public static IReadOnlyList<AssessmentStage> Of(int theme) => ByTheme[theme % ByTheme.Length];
}
