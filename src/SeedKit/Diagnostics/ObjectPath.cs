namespace SeedKit.Diagnostics;

/// <summary>
/// The object a finding is about, as people write it: <c>schema.table</c>, <c>schema.table.column</c>. Names are unquoted;
/// the text is for reading and for matching suppressions, never for building SQL.
/// </summary>
/// <param name="Schema">The schema, or null for what lives outside schemas (a role, the database).</param>
/// <param name="Name">The table, view, type, index, sequence or function.</param>
/// <param name="Member">A column, constraint, policy, trigger or label of it, or null for the object itself.</param>
public sealed record ObjectPath(string? Schema, string Name, string? Member = null) : IComparable<ObjectPath>
{
    /// <inheritdoc/>
    public int CompareTo(ObjectPath? other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <summary>The path with dots, absent parts left out.</summary>
    public override string ToString() => string.Join('.', new[] { Schema, Name, Member }.Where(part => part is not null));

    /// <summary>Orders by text.</summary>
    public static bool operator <(ObjectPath left, ObjectPath right) => left.CompareTo(right) < 0;

    /// <summary>Orders by text.</summary>
    public static bool operator >(ObjectPath left, ObjectPath right) => left.CompareTo(right) > 0;

    /// <summary>Orders by text.</summary>
    public static bool operator <=(ObjectPath left, ObjectPath right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by text.</summary>
    public static bool operator >=(ObjectPath left, ObjectPath right) => left.CompareTo(right) >= 0;
}
