using SeedKit.Diagnostics;

namespace SeedKit.Baselines.Resets;

/// <summary>A reset was proven wrong: the database differs from its baseline. It is dropped; no other test gets it.</summary>
/// <param name="database">The database.</param>
/// <param name="differences">The tables and sequences that differ.</param>
/// <param name="report">What the reset did.</param>
public sealed class BaselineMismatchException(string database, IReadOnlyList<string> differences, ResetReport report) : SeedKitException(
    new FailureMessage
    {
        Expected = $"After its reset, {database} equals the baseline.",
        Found = $"These differ: {string.Join(", ", differences)}. The reset was {report.Level}, {report.Rows} rows.",
        Consequence = "The next test would have started from other data and might have failed, or passed, for that reason.",
        Remedy = "Find out which statement of the test escaped the capture triggers, and take a clone for this test instead of a lease.",
    })
{
    /// <summary>The database.</summary>
    public string Database { get; } = database;

    /// <summary>The tables and sequences that differ.</summary>
    public IReadOnlyList<string> Differences { get; } = differences;

    /// <summary>What the reset did.</summary>
    public ResetReport Report { get; } = report;
}
