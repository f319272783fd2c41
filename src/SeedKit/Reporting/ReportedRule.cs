using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>What a report says of a rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The defect it looks for, in a few words.</param>
/// <param name="Severity">The severity it gives its findings unless a contract says otherwise.</param>
/// <param name="Explanation">Why it matters; may be several sentences, or empty.</param>
public sealed record ReportedRule(RuleId Id, string Title, Severity Severity, string Explanation);
