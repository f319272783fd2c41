using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>What checks found and which could not run, whichever session asked them.</summary>
internal sealed class CheckResults
{
    private readonly Lock gate = new();
    private readonly List<Finding> findings = [];
    private readonly SkipLog skips = new();

    public IReadOnlyList<Finding> Findings => findings;

    public IEnumerable<SkippedRule> Skipped => skips.Summarize();

    public void Add(Finding finding)
    {
        lock (gate)
        {
            findings.Add(finding);
        }
    }

    public void Unreadable(RuleId rule, string role, IEnumerable<QualifiedName> tables)
    {
        lock (gate)
        {
            skips.Unreadable(rule, role, tables);
        }
    }

    public void Failed(RuleId rule, PostgresException failure)
    {
        lock (gate)
        {
            skips.Failed(rule, failure);
        }
    }
}
