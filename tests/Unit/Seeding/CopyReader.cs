using System.Buffers.Binary;

namespace SeedKit.Tests.Unit.Seeding;

/// <summary>Takes binary COPY data apart again: the fields of each row, null for NULL.</summary>
internal static class CopyReader
{
    public static List<byte[]?[]> Rows(byte[] data)
    {
        List<byte[]?[]> rows = [];
        int place = 19;
        while (BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(place)) is var fields and >= 0)
        {
            place += 2;
            byte[]?[] row = new byte[]?[fields];
            for (int field = 0; field < fields; field++)
            {
                int length = BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(place));
                place += 4;
                row[field] = length < 0 ? null : data.AsSpan(place, length).ToArray();
                place += Math.Max(length, 0);
            }

            rows.Add(row);
        }

        return rows;
    }
}
