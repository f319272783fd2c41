using SeedKit.Diagnostics;

namespace SeedKit.Hosting;

/// <summary>
/// The user named a server, a folder or a version, and it does not hold. Nothing else is tried: a run on another server
/// than the named one would pass or fail for reasons nobody looks for.
/// </summary>
/// <param name="setting">The variable or option.</param>
/// <param name="expected">What it should hold, as a sentence.</param>
/// <param name="found">What it holds or leads to, as a sentence; never a secret.</param>
/// <param name="remedy">What to do next.</param>
public sealed class HostSettingException(string setting, string expected, string found, string remedy) : SeedKitException(
    new FailureMessage
    {
        Expected = expected,
        Found = found,
        Consequence = $"The run would use another server than the one that {setting} names.",
        Remedy = remedy,
    })
{
    /// <summary>The variable or option.</summary>
    public string Setting { get; } = setting;
}
