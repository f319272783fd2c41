using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>One relation whose changes are captured: a table, a partitioned table or a partition.</summary>
internal sealed record CapturedTable
{
    /// <summary>The relation's oid, which copies of the database share.</summary>
    public required long Oid { get; init; }

    /// <summary>The relation.</summary>
    public required QualifiedName Name { get; init; }

    /// <summary>Whether it holds no rows of its own.</summary>
    public bool IsPartitioned { get; init; }

    /// <summary>The root of its partition tree; itself where there is none.</summary>
    public required long Root { get; init; }

    /// <summary>Whether it inherits or is inherited from, partitions aside.</summary>
    public bool Inherits { get; init; }

    /// <summary>Whether a trigger or rule of the user's fires even in replica mode, in which rows are restored.</summary>
    public bool FiresInReplicaMode { get; init; }

    /// <summary>Whether a BEFORE trigger may change columns of an updated row that the statement does not name.</summary>
    public bool ChangesRowsBefore { get; init; }

    /// <summary>The columns that are written, in their order.</summary>
    public required IReadOnlyList<CapturedColumn> Columns { get; init; }

    /// <summary>The columns by which a row is found again; empty where there is no such key.</summary>
    public required IReadOnlyList<KeyColumn> KeyColumns { get; init; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Key => [.. KeyColumns.Select(column => column.Name)];

    /// <summary>
    /// The columns that an update leaves alone unless it names them, and that are worth leaving alone in a restore too: writing their
    /// values costs more than all the others together. Empty where a BEFORE trigger may change what the statement does not name.
    /// </summary>
    public IReadOnlyList<CapturedColumn> WideColumns =>
        ChangesRowsBefore ? [] : [.. Columns.Where(column => column.IsWide && !Key.Contains(column.Name, StringComparer.Ordinal))];

    /// <summary>Why its changes cannot be undone row by row, or null.</summary>
    public string? Obstacle =>
        FiresInReplicaMode ? $"{Name} has a trigger or rule that fires in replica mode"
        : Columns.Count == 0 ? $"{Name} has no columns"
        : Key.Count == 0 && Columns.Count > CaptureLog.MostColumns ? $"{Name} has more columns than a log has room for"
        : Columns.FirstOrDefault(CaptureLog.IsOwn) is { } own ? $"{Name} has a column \"{own.Name}\", which is a log's"
        : null;

    /// <summary>ONLY, where other tables inherit: each of them has a log of its own.</summary>
    public string Only => Inherits ? "only " : "";

    /// <summary>The columns as SQL, each after a prefix.</summary>
    public string ColumnList(string prefix = "") => List(Columns.Select(column => column.Name), prefix);

    /// <summary>The key's columns as SQL, each after a prefix.</summary>
    public string KeyList(string prefix = "") => List(Key, prefix);

    /// <summary>A condition that two rows have the same key.</summary>
    public string KeyEquals(string left, string right) => KeyEquals(left, Key.Select(column => $"{right}.{SqlIdentifier.Quote(column)}"));

    /// <summary>A condition that a row's key consists of values, which are given as SQL.</summary>
    public string KeyEquals(string row, IEnumerable<string> values) => string.Join(" and ", KeyColumns.Zip(values, (column, value) =>
        $"{row}.{SqlIdentifier.Quote(column.Name)} {column.Equality} {value}"));

    private static string List(IEnumerable<string> names, string prefix) =>
        string.Join(", ", names.Select(name => prefix + SqlIdentifier.Quote(name)));
}
