using System.Text.RegularExpressions;
using SeedKit.Diagnostics;

namespace SeedKit.Contracts;

/// <summary>A finding, or a family of them, that the team has decided to live with.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="ObjectPattern">The object as findings write it; <c>*</c> stands for any text.</param>
/// <param name="Reason">Why it may stay; without one the suppression is itself a finding.</param>
/// <param name="Expires">The last day on which it holds, or null.</param>
/// <param name="Line">The line of the contract it stands on, from 1.</param>
public sealed record Suppression(RuleId Rule, string ObjectPattern, string? Reason, DateOnly? Expires, int Line)
{
    /// <summary>Whether the finding is one of those meant, whatever the date.</summary>
    public bool Covers(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string pattern = $"\\A{Regex.Escape(ObjectPattern).Replace("\\*", ".*", StringComparison.Ordinal)}\\z";
        return finding.Rule == Rule
            && Regex.IsMatch(finding.Path.ToString(), pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
