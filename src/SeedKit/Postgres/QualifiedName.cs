using SeedKit.Diagnostics;

namespace SeedKit.Postgres;

/// <summary>The name of an object within its schema; compares ordinally, as PostgreSQL compares quoted names.</summary>
/// <param name="Schema">The schema, unquoted.</param>
/// <param name="Name">The object, unquoted.</param>
public readonly record struct QualifiedName(string Schema, string Name) : IComparable<QualifiedName>
{
    /// <summary>The name as SQL, both parts quoted.</summary>
    public string Sql => $"{SqlIdentifier.Quote(Schema)}.{SqlIdentifier.Quote(Name)}";

    /// <summary>The name as a finding's place.</summary>
    /// <param name="member">A column, constraint, policy or trigger of it, or null for the object itself.</param>
    public ObjectPath ToPath(string? member = null) => new(Schema, Name, member);

    /// <inheritdoc/>
    public int CompareTo(QualifiedName other)
    {
        int bySchema = string.CompareOrdinal(Schema, other.Schema);
        return bySchema != 0 ? bySchema : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>The name for people: <c>schema.name</c>, unquoted.</summary>
    public override string ToString() => $"{Schema}.{Name}";

    /// <summary>Orders by schema, then name.</summary>
    public static bool operator <(QualifiedName left, QualifiedName right) => left.CompareTo(right) < 0;

    /// <summary>Orders by schema, then name.</summary>
    public static bool operator >(QualifiedName left, QualifiedName right) => left.CompareTo(right) > 0;

    /// <summary>Orders by schema, then name.</summary>
    public static bool operator <=(QualifiedName left, QualifiedName right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by schema, then name.</summary>
    public static bool operator >=(QualifiedName left, QualifiedName right) => left.CompareTo(right) >= 0;
}
