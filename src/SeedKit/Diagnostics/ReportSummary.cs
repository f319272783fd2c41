namespace SeedKit.Diagnostics;

/// <summary>The figures of a verification.</summary>
/// <param name="Tables">Tables inspected.</param>
/// <param name="Rows">Rows in them, counted exactly.</param>
/// <param name="Errors">Findings of severity error.</param>
/// <param name="Warnings">Findings of severity warning.</param>
/// <param name="Notes">Findings of severity note.</param>
/// <param name="Seconds">How long it took, in seconds.</param>
public sealed record ReportSummary(int Tables, long Rows, int Errors, int Warnings, int Notes, double Seconds);
