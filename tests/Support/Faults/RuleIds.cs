using SeedKit.Verification;

namespace SeedKit.Tests.Support.Faults;

/// <summary>The ids of rules that suites run apart from the others, since they ask a lot of the server.</summary>
public static class RuleIds
{
    public static IReadOnlyList<string> Probes { get; } = [.. RuleCatalogue.All.OfType<ProbeRule>().Select(rule => rule.Id.ToString())];

    public static IReadOnlyList<string> Queries { get; } = [.. RuleCatalogue.All.OfType<QueryRule>().Select(rule => rule.Id.ToString())];
}
