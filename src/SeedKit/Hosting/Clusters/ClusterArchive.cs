using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// A stopped cluster in one file: the contents of its files, one after another, then the manifest, then a trailer. A cluster
/// is a thousand small files, and what a copy costs is system calls: from one file they are half as many as from a directory,
/// the checksums come for nothing, and an entry of the cache appears and goes in one rename.
/// </summary>
internal static class ClusterArchive
{
    private const ulong Magic = 0x31_54_53_4C_43_4B_53_01;
    private const int TrailerBytes = 24;

    /// <summary>How much is written at a time.</summary>
    private const int BufferBytes = 256 * 1024;

    /// <summary>What a start writes anew, and what belongs to a running server only.</summary>
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "postgresql.conf", "pg_hba.conf", "postmaster.pid", "postmaster.opts",
        // Its process that looks after subscriptions makes it anew, and we must not race.
        "global/pg_internal.init",
    };

    /// <summary>Directories whose contents mean nothing to a stopped cluster, or, as counts of what was done to it, nothing to a test.</summary>
    private static readonly HashSet<string> Emptied = new(StringComparer.Ordinal) { "pg_dynshmem", "pg_stat", "pg_stat_tmp", "pg_subtrans" };

    /// <summary>Writes a stopped cluster to a file. Not asynchronous: for a thousand small files, handing each to the pool costs more than reading it.</summary>
    /// <exception cref="InvalidDataException">The cluster was not stopped cleanly or lies in several places.</exception>
    internal static void Write(string data, string archive, CancellationToken cancellationToken)
    {
        if (ControlFile.Read(data) is not { IsShutDown: true } control)
        {
            throw new InvalidDataException("The cluster was not stopped cleanly.");
        }

        if (Directory.EnumerateFileSystemEntries(Path.Combine(data, "pg_tblspc")).Any())
        {
            throw new InvalidDataException("The cluster has tablespaces outside its data directory.");
        }

        using FileStream target = new(archive, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes);
        List<ClusterFile> files = [];
        IEnumerable<string> paths = List(Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories), data).Where(path => IsNeeded(path, control));
        // Catalogs have the same names in all databases.
        foreach (IGrouping<string?, string> namesakes in paths.GroupBy(Path.GetFileName))
        {
            List<(byte[] Bytes, List<string> Paths)> different = [];
            foreach (string path in namesakes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                byte[] bytes = File.ReadAllBytes(Path.Combine(data, path));
                if (different.Find(other => other.Bytes.AsSpan().SequenceEqual(bytes)) is { Paths: { } same })
                {
                    same.Add(path);
                }
                else
                {
                    different.Add((bytes, [path]));
                }
            }

            foreach ((byte[] bytes, List<string> same) in different)
            {
                files.Add(new ClusterFile(same, bytes.LongLength, Checksum(bytes)));
                target.Write(bytes);
            }
        }

        ClusterManifest manifest = new(List(Directory.EnumerateDirectories(data, "*", SearchOption.AllDirectories), data), files);
        byte[] text = Encoding.UTF8.GetBytes(manifest.Render());
        target.Write(text);
        byte[] trailer = new byte[TrailerBytes];
        BinaryPrimitives.WriteInt64LittleEndian(trailer, text.LongLength);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(8), Checksum(text));
        BinaryPrimitives.WriteUInt64LittleEndian(trailer.AsSpan(16), Magic);
        target.Write(trailer);
    }

    private static List<string> List(IEnumerable<string> paths, string data) =>
        [.. paths.Select(path => Path.GetRelativePath(data, path)).Order(StringComparer.Ordinal)];

    private static bool IsNeeded(string path, ControlFile control)
    {
        if (LeftOut.Contains(path) || Emptied.Contains(path.Split('/')[0]))
        {
            return false;
        }

        // Maps of free space and of visible pages are a fifth of all files; the server does without and makes them anew.
        if (SavedDatabase.OidOf(path) is not null
            && (path.EndsWith("_fsm", StringComparison.Ordinal) || path.EndsWith("_vm", StringComparison.Ordinal)))
        {
            return false;
        }

        // After a big load hundreds of recycled segments wait to be written again.
        return !path.StartsWith("pg_wal/", StringComparison.Ordinal)
            || path["pg_wal/".Length..] is var name && (name.Length != 24 || name == control.WalSegment);
    }

    /// <summary>Reads what a file holds.</summary>
    /// <exception cref="InvalidDataException">It is cut short, damaged, or something else.</exception>
    internal static ClusterManifest ReadManifest(SafeFileHandle source)
    {
        long length = RandomAccess.GetLength(source);
        byte[] trailer = new byte[TrailerBytes];
        if (length < TrailerBytes || RandomAccess.Read(source, trailer, length - TrailerBytes) != TrailerBytes
            || BinaryPrimitives.ReadUInt64LittleEndian(trailer.AsSpan(16)) != Magic)
        {
            throw new InvalidDataException("The saved cluster is cut short.");
        }

        long size = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        if (size < 0 || size > Math.Min(length - TrailerBytes, int.MaxValue))
        {
            throw new InvalidDataException("The trailer of the saved cluster is damaged.");
        }

        byte[] text = new byte[size];
        RandomAccess.Read(source, text, length - TrailerBytes - size);
        return Checksum(text) == BinaryPrimitives.ReadUInt32LittleEndian(trailer.AsSpan(8))
            ? ClusterManifest.Parse(Encoding.UTF8.GetString(text))
            : throw new InvalidDataException("The manifest of the saved cluster is damaged.");
    }

    /// <summary>
    /// CRC-32C by the processor's instruction, of every fourth word each, and then of these four: the instruction takes three cycles and
    /// can be begun in each, so that four side by side take little more time than one.
    /// </summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        (uint first, uint second, uint third, uint fourth) = (uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue);
        int position = 0;
        for (; position + 4 <= words.Length; position += 4)
        {
            first = BitOperations.Crc32C(first, words[position]);
            second = BitOperations.Crc32C(second, words[position + 1]);
            third = BitOperations.Crc32C(third, words[position + 2]);
            fourth = BitOperations.Crc32C(fourth, words[position + 3]);
        }

        uint checksum = BitOperations.Crc32C(BitOperations.Crc32C(BitOperations.Crc32C(first, second), third), fourth);
        foreach (byte one in bytes[(position * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, one);
        }

        return checksum;
    }
}
