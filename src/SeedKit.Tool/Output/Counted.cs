using System.Globalization;

namespace SeedKit.Tool.Output;

/// <summary>A number of things, for people.</summary>
internal static class Counted
{
    /// <summary>The number with its noun: <c>1 table</c>, <c>1,204 tables</c>.</summary>
    public static string Of(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
