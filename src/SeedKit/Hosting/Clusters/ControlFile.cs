using System.Buffers.Binary;
using System.Globalization;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// What <c>global/pg_control</c> says of a stopped cluster. Its first fields have stood where they stand since PostgreSQL 9.3:
/// state at byte 16, checkpoint at 32, redo at 40, timeline at 48. (pg_controldata is not in the embedded package.)
/// </summary>
/// <param name="IsShutDown">Whether the cluster was stopped cleanly, so that its files are all there is.</param>
/// <param name="WalSegment">The name of the one WAL segment that such a cluster needs.</param>
internal sealed record ControlFile(bool IsShutDown, string WalSegment)
{
    private const int ShutDown = 1;
    private const ulong SegmentBytes = 1024 * 1024;
    private const ulong SegmentsPerId = 0x1_0000_0000 / SegmentBytes;

    /// <summary>Reads the file; null if it is cut short.</summary>
    internal static ControlFile? Read(string dataDirectory)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(dataDirectory, "global", "pg_control"));
        if (bytes.Length < 64)
        {
            return null;
        }

        int state = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(16));
        ulong segment = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(32)) / SegmentBytes;
        uint timeline = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(48));
        return new ControlFile(
            state == ShutDown,
            string.Create(CultureInfo.InvariantCulture, $"{timeline:X8}{segment / SegmentsPerId:X8}{segment % SegmentsPerId:X8}"));
    }
}
