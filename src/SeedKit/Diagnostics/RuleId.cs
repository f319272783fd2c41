using System.Diagnostics.CodeAnalysis;

namespace SeedKit.Diagnostics;

/// <summary>
/// The stable name of a rule: <c>SK</c> and four digits. <c>SK1xxx</c> look at the schema, <c>SK2xxx</c> at the data,
/// <c>SK3xxx</c> at the cost. An id is never reused.
/// </summary>
public readonly record struct RuleId : IComparable<RuleId>
{
    private readonly string? value;

    /// <summary>Names a rule.</summary>
    /// <param name="value"><c>SK</c> and four digits.</param>
    /// <exception cref="ArgumentException">The text has another shape.</exception>
    public RuleId(string value)
    {
        if (!IsWellFormed(value))
        {
            throw new ArgumentException($"A rule id is 'SK' and four digits; found '{value}'.", nameof(value));
        }

        this.value = value;
    }

    /// <summary>Parses an id as a person types it; letter case does not matter.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RuleId id)
    {
        string? candidate = text?.Trim().ToUpperInvariant();
        bool parsed = IsWellFormed(candidate);
        id = parsed ? new RuleId(candidate!) : default;
        return parsed;
    }

    /// <inheritdoc/>
    public int CompareTo(RuleId other) => string.CompareOrdinal(value, other.value);

    /// <summary>The id as it is written everywhere, for example <c>SK1001</c>.</summary>
    public override string ToString() => value ?? "SK0000";

    /// <summary>Orders by text.</summary>
    public static bool operator <(RuleId left, RuleId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by text.</summary>
    public static bool operator >(RuleId left, RuleId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by text.</summary>
    public static bool operator <=(RuleId left, RuleId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by text.</summary>
    public static bool operator >=(RuleId left, RuleId right) => left.CompareTo(right) >= 0;

    private static bool IsWellFormed([NotNullWhen(true)] string? text) =>
        text is { Length: 6 } && text.StartsWith("SK", StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
