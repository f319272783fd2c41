using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>How to say no to a finding.</summary>
public static class SuppressionText
{
    /// <summary>An entry for the contract's <c>suppressions</c>, ready to paste, that covers this finding alone.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="expires">The last day on which it is to hold.</param>
    public static string For(Finding finding, DateOnly expires)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return $"""
            - rule: {finding.Rule}
              object: '{finding.Path.ToString().Replace("'", "''", StringComparison.Ordinal)}'
              reason: why this may stay
              expires: {expires:yyyy-MM-dd}
            """;
    }
}
