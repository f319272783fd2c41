using System.Buffers.Binary;
using System.Text;

namespace SeedKit.Seeding;

/// <summary>
/// Binary COPY data in the making. Encoding by hand in place of <c>NpgsqlBinaryImporter</c>: no type lookup and no task per
/// value, and enums need no mapping, because their receive function takes the label.
/// </summary>
internal sealed class CopyBuffer
{
    private const int SendAt = 64 * 1024;

    private byte[] bytes = new byte[SendAt + (8 * 1024)];
    private int length;

    /// <summary>Whether it is time to send; it grows for a row that is larger than what is left.</summary>
    public bool IsFull => length >= SendAt;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>The signature, no flags, no header extension.</summary>
    public void WriteHeader() => WriteBytes(Signature);

    public void WriteTrailer() => WriteInt16(-1);

    public void WriteNull() => WriteInt32(-1);

    public void WriteByte(byte value) => Reserve(1)[0] = value;

    public void WriteInt16(short value) => BinaryPrimitives.WriteInt16BigEndian(Reserve(2), value);

    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(4), value);

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);

    public void WriteBytes(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    /// <summary>A length and the text in UTF-8.</summary>
    public void WriteText(ReadOnlySpan<char> text, byte? version = null)
    {
        int place = length;
        WriteInt32(0);
        if (version is { } number)
        {
            WriteByte(number);
        }

        Span<byte> room = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        length -= room.Length - Encoding.UTF8.GetBytes(text, room);
        PatchLength(place);
    }

    /// <summary>Writes, where a field began, the length that it has now.</summary>
    public void PatchLength(int start) => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(start), length - start - 4);

    /// <summary>The next bytes to fill.</summary>
    public Span<byte> Reserve(int count)
    {
        if (length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        }

        Span<byte> room = bytes.AsSpan(length, count);
        length += count;
        return room;
    }

    private static ReadOnlySpan<byte> Signature => [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00, 0, 0, 0, 0, 0, 0, 0, 0];
}
