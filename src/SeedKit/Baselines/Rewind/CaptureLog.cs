using System.Globalization;

namespace SeedKit.Baselines.Rewind;

/// <summary>The log of one table, or of one whole partition tree.</summary>
/// <param name="Number">Its number, which is part of the names of its objects in schema <c>seedkit</c>.</param>
/// <param name="Table">The table, or the tree's root: rows are restored through it.</param>
/// <param name="Members">Every relation whose changes end here, the table itself included.</param>
internal sealed record CaptureLog(int Number, CapturedTable Table, IReadOnlyList<CapturedTable> Members)
{
    /// <summary>The names of the log's own columns.</summary>
    public const string OwnColumns = "\"seedkit:moment\", \"seedkit:delta\", \"seedkit:image\"";

    /// <summary>How many columns of a table a log has room for beside its own: PostgreSQL allows 1600.</summary>
    public const int MostColumns = 1600 - 3;

    /// <summary>Whether a user's column has a name that could be one of ours, in a log or of a variable.</summary>
    public static bool IsOwn(CapturedColumn column) => column.Name.StartsWith("seedkit:", StringComparison.Ordinal);

    /// <summary>The log's table, as SQL.</summary>
    public string Sql => string.Create(CultureInfo.InvariantCulture, $"seedkit.rewind_{Number}");

    /// <summary>Why changes of it cannot be undone row by row, or null.</summary>
    public string? Obstacle => Members.Select(member => member.Obstacle).FirstOrDefault(obstacle => obstacle is not null);

    /// <summary>Sorts relations into logs.</summary>
    public static IReadOnlyList<CaptureLog> Group(IReadOnlyList<CapturedTable> tables) =>
    [
        .. tables.GroupBy(table => table.Root)
            .Select((tree, index) => new CaptureLog(index + 1, tree.Single(member => member.Oid == member.Root), [.. tree])),
    ];
}
