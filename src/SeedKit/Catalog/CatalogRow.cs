using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>Reads one row of a catalog query left to right, so that a query and its reader list the columns in one order.</summary>
internal struct CatalogRow(NpgsqlDataReader reader)
{
    private int next;

    // What the server writes out is NULL for an object that is gone.
    public string Text() => TextOrNull() ?? throw new CatalogChangedException($"There is no {reader.GetName(next - 1)} of an object");

    public string? TextOrNull() => reader.IsDBNull(next) ? Skip<string>() : reader.GetString(next++);

    public QualifiedName Name() => new(Text(), Text());

    public QualifiedName? NameOrNull()
    {
        string? schema = TextOrNull();
        string? name = TextOrNull();
        return schema is null || name is null ? null : new QualifiedName(schema, name);
    }

    public uint Oid() => reader.GetFieldValue<uint>(next++);

    public char Letter() => reader.GetFieldValue<char>(next++);

    public bool Flag() => reader.GetBoolean(next++);

    public int Integer() => reader.GetInt32(next++);

    public short Short() => reader.GetInt16(next++);

    public long Long() => reader.GetInt64(next++);

    /// <summary>An array; NULL gives an empty one.</summary>
    public T[] Array<T>() => reader.IsDBNull(next) ? Skip<T[]>() ?? [] : reader.GetFieldValue<T[]>(next++);

    private T? Skip<T>()
        where T : class
    {
        next++;
        return null;
    }
}
