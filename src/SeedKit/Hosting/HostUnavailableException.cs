using SeedKit.Diagnostics;

namespace SeedKit.Hosting;

/// <summary>One host cannot serve here. <see cref="ServerHosts"/> remembers it and asks the next candidate.</summary>
/// <param name="reason">What was found, as a sentence without its full stop.</param>
/// <param name="remedy">The command or setting that makes the host usable.</param>
/// <param name="innerException">The failure below, if any.</param>
public sealed class HostUnavailableException(string reason, string remedy, Exception? innerException = null)
    : SeedKitException(
        new FailureMessage
        {
            Expected = "A host that can start a PostgreSQL server.",
            Found = $"{reason}.",
            Remedy = remedy,
        },
        innerException)
{
    /// <summary>What was found.</summary>
    public string Reason { get; } = reason;

    /// <summary>What makes the host usable.</summary>
    public string Remedy { get; } = remedy;
}
