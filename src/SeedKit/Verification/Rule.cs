using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>
/// Something that must hold. Each rule is one small class; <see cref="RuleCatalogue"/> knows them all, and
/// <c>docs/rules</c> has a page for each with SQL that breaks it and SQL that keeps it.
/// </summary>
public abstract class Rule
{
    private protected Rule(string id, string title, Severity severity, string explanation, string remedy)
    {
        Id = new RuleId(id);
        Title = title;
        Severity = severity;
        Explanation = explanation;
        Remedy = remedy;
    }

    /// <summary>The stable id.</summary>
    public RuleId Id { get; }

    /// <summary>The defect in a few words, without a full stop.</summary>
    public string Title { get; }

    /// <summary>How much a finding of this rule matters.</summary>
    public Severity Severity { get; }

    /// <summary>What goes wrong where the rule is broken, and how it is detected.</summary>
    public string Explanation { get; }

    /// <summary>What to do about a finding, in general; a finding's own remedy names the objects.</summary>
    public string Remedy { get; }

    /// <summary>Why the rule cannot run on this database by this contract, or null where it can.</summary>
    internal virtual string? WhySkipped(RuleContext context) => null;

    private protected Finding Found(
        ObjectPath path, string message, string? remedy = null, IReadOnlyList<string>? evidence = null, string? query = null) => new()
        {
            Rule = Id,
            Severity = Severity,
            Path = path,
            Message = message,
            Evidence = evidence ?? [],
            Query = query,
            Remedy = remedy ?? Remedy,
        };
}
