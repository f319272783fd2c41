using System.Text.RegularExpressions;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed partial class NameResidueRule() : CatalogRule(
    "SK1011",
    "Code or comment that still speaks of a banished name",
    Severity.Error,
    "A function, view, policy, default, CHECK, index condition or comment contains a word that the contract forbids, or the name of a removed table. "
    + "Functions are not compiled until they run: the one that still reads the old table fails in front of a user, and a comment sends its reader there. "
    + "Whole words are compared, never parts of words.",
    "Rewrite the code or the comment for the new name.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.ForbiddenNames.Count + context.Contract.RemovedTables.Count == 0 ? "The contract has neither 'forbiddenNames' nor 'removedTables'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        HashSet<string> removed = [.. context.Contract.RemovedTables.Select(table => table.Name)];
        // A schema says the same few words again and again; each is held against the patterns once.
        Dictionary<string, bool> banished = new(StringComparer.Ordinal);
        return from code in Code(context)
               let word = Words().Matches(code.Text).Select(match => match.Value)
                   .FirstOrDefault(word => banished.TryGetValue(word, out bool known) ? known : banished[word] = IsBanished(context.Contract, removed, word))
               where word is not null
               select Found(
                   code.Path, $"{code.Kind} {code.Path} still speaks of '{word}', which is gone: {(code.Kind == "Comment on" ? "it sends its reader astray" : "it fails when it runs")}.", evidence: [Excerpt(code.Text, word)]);
    }

    private static bool IsBanished(Contract contract, HashSet<string> removed, string word) =>
        removed.Contains(word) || contract.ForbiddenNames.Any(forbidden => forbidden.Pattern.IsMatch(word));

    private static IEnumerable<(string Kind, ObjectPath Path, string Text)> Code(RuleContext context)
    {
        DatabaseCatalog catalog = context.Catalog;
        IEnumerable<(string, ObjectPath, string)> routines = catalog.Routines.Where(routine => routine.Name.Schema != RuleContext.OwnSchema)
            .Select(routine => ("Function", routine.Name.ToPath(), routine.Body));
        IEnumerable<(string, ObjectPath, string)> views = catalog.Views.Where(view => view.Name.Schema != RuleContext.OwnSchema)
            .Select(view => ("View", view.Name.ToPath(), view.Definition));
        IEnumerable<(string, ObjectPath, string)> comments = NamedObjects.Of(catalog).Where(item => item.Comment is not null)
            .Select(item => ("Comment on", item.Path, item.Comment!));
        return routines.Concat(views).Concat(context.Tables.SelectMany(OfTable)).Concat(comments);
    }

    private static IEnumerable<(string Kind, ObjectPath Path, string Text)> OfTable(Table table)
    {
        QualifiedName name = table.Name;
        return table.Columns.Where(column => (column.Default ?? column.Generated) is not null)
            .Select(column => ("Default of", name.ToPath(column.Name), column.Default ?? column.Generated!))
            .Concat(table.Checks.Select(check => ("CHECK", name.ToPath(check.Name), check.Expression)))
            .Concat(table.Policies.Select(policy => ("Policy", name.ToPath(policy.Name), $"{policy.Using} {policy.WithCheck}")))
            .Concat(table.Triggers.Select(trigger => ("Trigger", name.ToPath(trigger.Name), trigger.Definition)))
            .Concat(table.Indexes.Where(index => index.Predicate is not null)
                .Select(index => ("Condition of index", new ObjectPath(name.Schema, index.Name), index.Predicate!)));
    }

    private static string Excerpt(string text, string word)
    {
        string line = text.Split('\n').First(line => line.Contains(word, StringComparison.Ordinal)).Trim();
        int at = line.IndexOf(word, StringComparison.Ordinal);
        int start = Math.Max(0, at - 40);
        return line[start..Math.Min(line.Length, at + word.Length + 60)];
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_$]*")]
    private static partial Regex Words();
}
