using System.Globalization;

namespace SeedKit.Benchmarks.Figures;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    /// <summary>A line.</summary>
    public static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>A figure beside what is asked of it.</summary>
    public static void Ask(string what, double found, double asked, string unit) =>
        Print($"  {(found <= asked ? "met    " : "not met")} {what}: {found:F3} {unit}, asked {asked} {unit}");
}
