using System.Buffers.Binary;

namespace SeedKit.Seeding;

/// <summary>
/// What names a row for the random streams: 128 bits that must not depend on the place of the row among the others, or
/// inserting a row would change the values of all behind it. The primary key is right; so is a natural key.
/// </summary>
/// <param name="High">The upper half.</param>
/// <param name="Low">The lower half.</param>
public readonly record struct RowKey(ulong High, ulong Low)
{
    /// <summary>A key of a row that has a uuid.</summary>
    public static RowKey From(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = id.TryWriteBytes(bytes, bigEndian: true, out _);
        return new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    /// <summary>A key of a row that is known by a name.</summary>
    public static RowKey From(string name) => new(StreamHash.Text(name), 1);

    /// <summary>The key of a part of this row: its n-th child, or its child of that name.</summary>
    public RowKey Child(long number) => new(StreamHash.Combine(High, (ulong)number), StreamHash.Combine(Low, 2));

    /// <inheritdoc cref="Child(long)"/>
    public RowKey Child(string name) => new(StreamHash.Combine(High, StreamHash.Text(name)), StreamHash.Combine(Low, 3));

    /// <summary>A uuid names a row as it is.</summary>
    public static implicit operator RowKey(Guid id) => From(id);

    /// <summary>A number names a row where numbers do not depend on the order of other rows.</summary>
    public static implicit operator RowKey(long number) => new(0, (ulong)number);

    /// <summary>A name names a row.</summary>
    public static implicit operator RowKey(string name) => From(name);
}
