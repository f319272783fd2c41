namespace SeedKit.Baselines.Resets;

/// <summary>What a return to the baseline did.</summary>
public sealed record ResetReport
{
    /// <summary>How far it had to go.</summary>
    public required ResetLevel Level { get; init; }

    /// <summary>From the call to the answer, as the caller saw it.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The tables that were restored, those without any difference left out.</summary>
    public IReadOnlyList<TableReset> Tables { get; init; } = [];

    /// <summary>The sequences that were set back, as <c>schema.name</c>.</summary>
    public IReadOnlyList<string> Sequences { get; init; } = [];

    /// <summary>Why the level is above <see cref="ResetLevel.Rewind"/>, or null.</summary>
    public string? Why { get; init; }

    /// <summary>Transactions that were still open; they were ended.</summary>
    public IReadOnlyList<LeakedSession> Leaked { get; init; } = [];

    /// <summary>Rows restored in all.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}
