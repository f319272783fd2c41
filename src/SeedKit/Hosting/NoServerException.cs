using System.Text;
using SeedKit.Diagnostics;

namespace SeedKit.Hosting;

/// <summary>No candidate could start a server. The message names each, why it was rejected and what would fix it.</summary>
/// <param name="rejected">The candidates in the order in which they were asked.</param>
public sealed class NoServerException(IReadOnlyList<RejectedHost> rejected) : SeedKitException(
    new FailureMessage
    {
        Expected = "One host that can start a PostgreSQL server.",
        Found = $"None of {rejected.Count} can:{List(rejected, host => $"{host.Reason}.")}",
        Remedy = $"Any one of these is enough:{List(rejected, host => host.Remedy)}",
    })
{
    /// <summary>The candidates in the order in which they were asked.</summary>
    public IReadOnlyList<RejectedHost> Rejected { get; } = rejected;

    private static string List(IReadOnlyList<RejectedHost> rejected, Func<RejectedHost, string> tell)
    {
        StringBuilder text = new();
        for (int index = 0; index < rejected.Count; index++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n  {index + 1}. {rejected[index].Host}: {tell(rejected[index])}");
        }

        return text.ToString();
    }
}
