using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using SeedKit.Catalog;

namespace SeedKit.Seeding;

/// <summary>How values of a C# type are encoded for columns of a PostgreSQL type: the pairs that are possible, and no others.</summary>
internal static class FieldWriters
{
    private const long UnixMicrosecondsAt2000 = 946_684_800_000_000;
    private const int DayNumberAt2000 = 730_119;

    private static readonly FrozenDictionary<(Type, string), Delegate> Writers = All();

    /// <summary>The encoding, or null where the value does not fit the column.</summary>
    public static FieldWriter<TValue>? Find<TValue>(Column column, SeedBinding binding)
    {
        if (binding.LabelsOf(column.BaseTypeName) is { } labels)
        {
            return EnumFields.Find<TValue>(column.BaseTypeName, labels);
        }

        return (FieldWriter<TValue>?)Writers.GetValueOrDefault((typeof(TValue), column.BaseTypeName.Name));
    }

    /// <summary>A type's name as C# writes it, for messages.</summary>
    public static string Describe(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? $"{underlying.Name}?" : type.Name;

    private static FrozenDictionary<(Type, string), Delegate> All()
    {
        Dictionary<(Type, string), Delegate> writers = [];

        Value<bool>(writers, ["bool"], (buffer, value) => { buffer.WriteInt32(1); buffer.WriteByte(value ? (byte)1 : (byte)0); });
        Integer<short>(writers, value => value);
        Integer<int>(writers, value => value);
        Integer<long>(writers, value => value);
        Value<decimal>(writers, ["numeric"], NumericField.Write);
        Value<float>(writers, ["float4"], (buffer, value) => { buffer.WriteInt32(4); buffer.WriteInt32(BitConverter.SingleToInt32Bits(value)); });
        Value<double>(writers, ["float8"], (buffer, value) => { buffer.WriteInt32(8); buffer.WriteInt64(BitConverter.DoubleToInt64Bits(value)); });
        Value<Guid>(writers, ["uuid"], (buffer, value) => { buffer.WriteInt32(16); WriteGuid(buffer, value); });
        Value<DateTimeOffset>(writers, ["timestamptz"], (buffer, value) => { buffer.WriteInt32(8); buffer.WriteInt64(Microseconds(value)); });
        Value<DateOnly>(writers, ["date"], (buffer, value) => { buffer.WriteInt32(4); buffer.WriteInt32(value.DayNumber - DayNumberAt2000); });
        Value<Json>(writers, ["jsonb"], (buffer, value) => buffer.WriteText(value.Text, version: 1));
        Value<Json>(writers, ["json"], (buffer, value) => buffer.WriteText(value.Text));
        Reference<string>(writers, ["text", "varchar", "bpchar", "name", "citext"], (buffer, value) => buffer.WriteText(value));
        Reference<byte[]>(writers, ["bytea"], (buffer, value) => { buffer.WriteInt32(value.Length); buffer.WriteBytes(value); });
        Reference<IPAddress>(writers, ["inet"], WriteAddress);
        Reference<float[]>(writers, ["_float4"], (buffer, value) => Items(buffer, 700, value, (b, item) => { b.WriteInt32(4); b.WriteInt32(BitConverter.SingleToInt32Bits(item)); }));
        Reference<int[]>(writers, ["_int4"], (buffer, value) => Items(buffer, 23, value, (b, item) => { b.WriteInt32(4); b.WriteInt32(item); }));
        Reference<Guid[]>(writers, ["_uuid"], (buffer, value) => Items(buffer, 2950, value, (b, item) => { b.WriteInt32(16); WriteGuid(b, item); }));
        Reference<string[]>(writers, ["_text"], (buffer, value) => Items(buffer, 25, value, (b, item) => b.WriteText(item)));
        Reference<string[]>(writers, ["_varchar"], (buffer, value) => Items(buffer, 1043, value, (b, item) => b.WriteText(item)));
        return writers.ToFrozenDictionary();
    }

    private static void Value<TValue>(Dictionary<(Type, string), Delegate> writers, string[] types, FieldWriter<TValue> write)
        where TValue : struct
    {
        FieldWriter<TValue?> writeNullable = (buffer, value) =>
        {
            if (value is { } present)
            {
                write(buffer, present);
            }
            else
            {
                buffer.WriteNull();
            }
        };
        foreach (string type in types)
        {
            writers.Add((typeof(TValue), type), write);
            writers.Add((typeof(TValue?), type), writeNullable);
        }
    }

    private static void Reference<TValue>(Dictionary<(Type, string), Delegate> writers, string[] types, FieldWriter<TValue> write)
        where TValue : class
    {
        FieldWriter<TValue?> writeNullable = (buffer, value) =>
        {
            if (value is null)
            {
                buffer.WriteNull();
            }
            else
            {
                write(buffer, value);
            }
        };
        foreach (string type in types)
        {
            writers.Add((typeof(TValue), type), writeNullable);
        }
    }

    // An integer fits every integer column whose range holds the value; one that does not is an error, never cut.
    private static void Integer<TValue>(Dictionary<(Type, string), Delegate> writers, Func<TValue, long> widen)
        where TValue : struct
    {
        Value<TValue>(writers, ["int2"], (buffer, value) => { buffer.WriteInt32(2); buffer.WriteInt16(checked((short)widen(value))); });
        Value<TValue>(writers, ["int4"], (buffer, value) => { buffer.WriteInt32(4); buffer.WriteInt32(checked((int)widen(value))); });
        Value<TValue>(writers, ["int8"], (buffer, value) => { buffer.WriteInt32(8); buffer.WriteInt64(widen(value)); });
        Value<TValue>(writers, ["numeric"], (buffer, value) => NumericField.Write(buffer, widen(value)));
    }

    // PostgreSQL counts microseconds; a tick of .NET is a tenth of one.
    private static long Microseconds(DateTimeOffset value) =>
        ((value.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / 10) - UnixMicrosecondsAt2000;

    private static void WriteGuid(CopyBuffer buffer, Guid value) => value.TryWriteBytes(buffer.Reserve(16), bigEndian: true, out _);

    // Family (2 for IPv4, 3 for IPv6: PostgreSQL's own numbers), bits of the mask, whether it is a cidr, length, address.
    private static void WriteAddress(CopyBuffer buffer, IPAddress value)
    {
        bool version4 = value.AddressFamily == AddressFamily.InterNetwork;
        int size = version4 ? 4 : 16;
        buffer.WriteInt32(4 + size);
        buffer.WriteBytes([version4 ? (byte)2 : (byte)3, (byte)(size * 8), 0, (byte)size]);
        value.TryWriteBytes(buffer.Reserve(size), out _);
    }

    // One dimension, no NULLs, the oid of the items' type, the number of items, the lower bound.
    private static void Items<TItem>(CopyBuffer buffer, int type, TItem[] items, FieldWriter<TItem> write)
    {
        int start = buffer.Written.Length;
        buffer.WriteInt32(0);
        buffer.WriteInt32(items.Length == 0 ? 0 : 1);
        buffer.WriteInt32(0);
        buffer.WriteInt32(type);
        if (items.Length > 0)
        {
            buffer.WriteInt32(items.Length);
            buffer.WriteInt32(1);
        }

        foreach (TItem item in items)
        {
            write(buffer, item);
        }

        buffer.PatchLength(start);
    }
}
