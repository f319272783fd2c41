namespace SeedKit.Tests.Schema.Hosting;

/// <summary>
/// On a laptop a host that is not here is skipped. In CI the local one must be, and whatever else <c>SEEDKIT_REQUIRE_HOSTS</c>
/// names, so that a suite cannot go quiet unnoticed.
/// </summary>
internal static class HostRequirement
{
    public static bool IsRequired(string host) => Environment.GetEnvironmentVariable("CI") == "true"
        && (Environment.GetEnvironmentVariable("SEEDKIT_REQUIRE_HOSTS") ?? "local,external")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(host, StringComparer.Ordinal);
}
