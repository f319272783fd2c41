using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>What a report says besides its findings.</summary>
public sealed record ReportContext
{
    /// <summary>What was verified, for people: a database and its server. Never holds a password.</summary>
    public string Target { get; init; } = "";

    /// <summary>The version of SeedKit that verified.</summary>
    public string ToolVersion { get; init; } = "0.0.0";

    /// <summary>The least severity that makes the verification fail; null where nothing does.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>The rules that were asked for, those without findings too: formats that list passes need them.</summary>
    public IReadOnlyList<ReportedRule> Rules { get; init; } = [];

    /// <summary>
    /// Finds the line that describes an object, for formats that show findings in source code. Must answer for every object:
    /// GitHub refuses a whole SARIF file when one result has no file.
    /// </summary>
    public Func<ObjectPath, SourceLocation> Locate { get; init; } = path => new($"database/{path.Schema ?? "global"}/{path.Name}", 1);

    /// <summary>Whether a finding of this severity makes the verification fail.</summary>
    public bool Fails(Severity severity) => FailOn is { } threshold && severity >= threshold;

    /// <summary>What is known of a rule; its id stands for the title of one that is not among <see cref="Rules"/>.</summary>
    public ReportedRule Describe(RuleId id, Severity severity) =>
        Rules.FirstOrDefault(rule => rule.Id == id) ?? new ReportedRule(id, id.ToString(), severity, "");
}
