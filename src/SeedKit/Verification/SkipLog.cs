using Npgsql;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>Remembers why checks could not run and says it once for each rule.</summary>
internal sealed class SkipLog
{
    private readonly Dictionary<RuleId, SortedSet<QualifiedName>> unreadable = [];
    private readonly SortedSet<(RuleId Rule, string Reason)> failed = [];
    private string role = "";

    public void Unreadable(RuleId rule, string currentRole, IEnumerable<QualifiedName> tables)
    {
        role = currentRole;
        if (!unreadable.TryGetValue(rule, out SortedSet<QualifiedName>? known))
        {
            unreadable.Add(rule, known = []);
        }

        known.UnionWith(tables);
    }

    public void Failed(RuleId rule, PostgresException exception) =>
        failed.Add((rule, $"A query of the rule failed: {exception.MessageText} ({exception.SqlState})."));

    public IEnumerable<SkippedRule> Summarize() =>
        unreadable.Select(entry => new SkippedRule(entry.Key, $"In part: role '{role}' may not read {Names(entry.Value)}."))
            .Concat(failed.Select(entry => new SkippedRule(entry.Rule, entry.Reason)));

    private static string Names(SortedSet<QualifiedName> tables) => tables.Count <= 3
        ? string.Join(", ", tables)
        : $"{string.Join(", ", tables.Take(3))} and {tables.Count - 3} more tables";
}
