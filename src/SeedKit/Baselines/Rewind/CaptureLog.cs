using System.Globalization;

namespace SeedKit.Baselines.Rewind;

/// <summary>What is captured of one table, or of one whole partition tree.</summary>
/// <param name="Number">Its number, which is part of the names of its objects in schema <c>seedkit</c>.</param>
/// <param name="Table">The table, or the tree's root: rows are restored through it.</param>
/// <param name="Members">Every relation whose changes end here, the table itself included.</param>
/// <param name="Slots">The columns of <c>seedkit.rewind_touched</c> that hold its keys, in the key's order; empty without a key.</param>
internal sealed record CaptureLog(int Number, CapturedTable Table, IReadOnlyList<CapturedTable> Members, IReadOnlyList<string> Slots)
{
    /// <summary>The names of the columns that a table without a key has in its log beside its own.</summary>
    public const string OwnColumns = "\"seedkit:moment\", \"seedkit:delta\"";

    /// <summary>How many columns of a table such a log has room for: PostgreSQL allows 1600.</summary>
    public const int MostColumns = 1600 - 2;

    /// <summary>Whether a user's column has a name that could be one of ours, in a log or of a variable.</summary>
    public static bool IsOwn(CapturedColumn column) => column.Name.StartsWith("seedkit:", StringComparison.Ordinal);

    /// <summary>The log of a table without a key, as SQL, and what the names of its other objects begin with.</summary>
    public string Sql => string.Create(CultureInfo.InvariantCulture, $"seedkit.rewind_{Number}");

    /// <summary>The copy of the seeded rows of a table with a key, as SQL.</summary>
    public string Rows => $"{Sql}_rows";

    /// <summary>Whether rows are found again by a key.</summary>
    public bool HasKey => Slots.Count > 0;

    /// <summary>Whether rows that get another key are told by a trigger that fires where a statement names the key.</summary>
    /// <remarks>
    /// A comparison of all old keys with all new ones would be a third of what capturing an update costs. A row that moves between
    /// partitions fires no UPDATE trigger for each row.
    /// </remarks>
    public bool SeesRekeyedRows => HasKey && Table is { Inherits: false, IsPartitioned: false };

    /// <summary>Whether an update that names a wide column is told from one that does not, which need not restore them.</summary>
    /// <remarks>As with keys, by a trigger that no statement fires but one that names such a column.</remarks>
    public bool SeesWideUpdates =>
        SeesRekeyedRows && Table.WideColumns.Count > 0 && Table.Columns.Any(column => column is { IsWide: false, IsIdentityAlways: false });

    /// <summary>Why changes of it cannot be undone row by row, or null.</summary>
    public string? Obstacle => Members.Select(member => member.Obstacle).FirstOrDefault(obstacle => obstacle is not null);

    /// <summary>Which entries of <c>seedkit.rewind_touched</c> as s are of this table and later than a moment, which is given as SQL.</summary>
    public string Entries(string since) => string.Create(CultureInfo.InvariantCulture, $"s.moment > {since} and s.number = {Number}");

    /// <summary>A condition that a row has the key of an entry s.</summary>
    public string KeyOf(string row) => Table.KeyEquals(row, Slots.Select(slot => $"s.{slot}"));

    /// <summary>The columns for its keys, each after a prefix.</summary>
    public string SlotList(string prefix = "") => string.Join(", ", Slots.Select(slot => prefix + slot));

    /// <summary>Sorts relations by what they are captured with.</summary>
    public static IReadOnlyList<CaptureLog> Group(IReadOnlyList<CapturedTable> tables, KeySlots slots) =>
    [
        .. tables.GroupBy(table => table.Root).Select((tree, index) =>
        {
            CapturedTable root = tree.Single(member => member.Oid == member.Root);
            return new CaptureLog(index + 1, root, [.. tree], slots.Take(root.KeyColumns));
        }),
    ];
}
