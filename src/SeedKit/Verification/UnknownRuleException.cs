using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>A rule was asked for that does not exist.</summary>
public sealed class UnknownRuleException : SeedKitException
{
    /// <summary>Refuses an id.</summary>
    /// <param name="text">The id as it was typed.</param>
    /// <param name="known">The ids there are.</param>
    public UnknownRuleException(string text, IReadOnlyList<RuleId> known)
        : base(new FailureMessage
        {
            Expected = $"the id of a rule, {known?[0]} to {known?[^1]}.",
            Found = $"'{text}'.",
            Consequence = "the rule would seem to hold because it never ran.",
            Remedy = "Choose from 'seedkit rules'.",
        }) => Text = text;

    /// <summary>The id as it was typed.</summary>
    public string Text { get; }
}
