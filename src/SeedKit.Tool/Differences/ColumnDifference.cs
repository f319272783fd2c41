using System.Globalization;
using System.Text.RegularExpressions;

namespace SeedKit.Tool.Differences;

/// <summary>What a change of a column may do.</summary>
internal static partial class ColumnDifference
{
    private const string NotNull = " not null";

    /// <summary>Judges it; a column that is null was or is not there.</summary>
    public static Impact ImpactOf(SnapshotItem? was, SnapshotItem? now)
    {
        if (now is null)
        {
            return Impact.Breaking;
        }

        if (was is null)
        {
            // An INSERT that does not know the column is refused when nothing fills it.
            return IsNotNull(now) && !IsFilled(now) ? Impact.Breaking : Impact.Safe;
        }

        Impact type = TypeImpact(TypeOf(was), TypeOf(now));
        Impact nullability = (IsNotNull(was), IsNotNull(now)) switch
        {
            (false, true) => Impact.Breaking,
            // Programs that read it have never seen a NULL there.
            (true, false) => Impact.Review,
            _ => Impact.Safe,
        };
        Impact rest = Rest(was) == Rest(now) ? Impact.Safe : Impact.Review;
        return (Impact)Math.Max((int)type, Math.Max((int)nullability, (int)rest));
    }

    private static Impact TypeImpact(string was, string now)
    {
        if (was == now)
        {
            return Impact.Safe;
        }

        bool widens = Bounded().Match(was) is { Success: true } bound && (now is "text" or "character varying"
            || (Bounded().Match(now) is { Success: true } wider && Length(wider) >= Length(bound)));
        return widens ? Impact.Safe : Impact.Breaking;
    }

    private static int Length(Match bounded) => int.Parse(bounded.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static string TypeOf(SnapshotItem column) => Clauses().Split(column.Definition)[0].Trim();

    private static string Rest(SnapshotItem column) =>
        column.Definition[TypeOf(column).Length..].Replace(NotNull, "", StringComparison.Ordinal);

    private static bool IsNotNull(SnapshotItem column) => column.Definition.Contains(NotNull, StringComparison.Ordinal);

    private static bool IsFilled(SnapshotItem column) =>
        column.Definition.Contains(" default ", StringComparison.Ordinal) || column.Definition.Contains(" generated ", StringComparison.Ordinal);

    [GeneratedRegex(@"^character varying\((\d+)\)$")]
    private static partial Regex Bounded();

    [GeneratedRegex(" (?:collate|not null|default|generated) ?")]
    private static partial Regex Clauses();
}
