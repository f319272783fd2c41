using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
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

    /// <summary>What one worker reads at a time: small enough to stay in the processor's cache and out of fresh memory.</summary>
    private const int PortionBytes = 256 * 1024;

    /// <summary>
    /// Threads of their own, for with those of the pool busy the command that starts the server would wait; and one processor is the
    /// server's, which takes as long to start as its databases to be written.
    /// </summary>
    private static readonly int Workers = Math.Clamp(Environment.ProcessorCount - 1, 1, 4);

    /// <summary>Where the files of databases lie.</summary>
    private const string Databases = "base/";

    /// <summary>Descriptions of a database's catalogs.</summary>
    private const string RelationCache = "pg_internal.init";

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

        using FileStream target = new(archive, FileMode.CreateNew, FileAccess.Write, FileShare.None, PortionBytes);
        List<ClusterFile> files = [];
        IEnumerable<string> paths = List(Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories), data).Where(path => IsNeeded(path, control));
        // Catalogs have the same names in all databases.
        foreach (IGrouping<(Stage, string), string> namesakes in paths.GroupBy(path => (StageOf(path), Path.GetFileName(path))))
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
                files.Add(new ClusterFile(same, bytes.LongLength, Checksum(uint.MaxValue, bytes)));
                target.Write(bytes);
            }
        }

        ClusterManifest manifest = new(List(Directory.EnumerateDirectories(data, "*", SearchOption.AllDirectories), data), files);
        byte[] text = Encoding.UTF8.GetBytes(manifest.Render());
        target.Write(text);
        byte[] trailer = new byte[TrailerBytes];
        BinaryPrimitives.WriteInt64LittleEndian(trailer, text.LongLength);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(8), Checksum(uint.MaxValue, text));
        BinaryPrimitives.WriteUInt64LittleEndian(trailer.AsSpan(16), Magic);
        target.Write(trailer);
    }

    /// <summary>
    /// Makes a data directory from a file, for the user who will run it. A server that was stopped cleanly starts without a look into its
    /// databases, which are nearly all of it, so it can do so while they are still being written.
    /// </summary>
    /// <param name="archive">The file.</param>
    /// <param name="data">The directory.</param>
    /// <param name="user">Who will run it.</param>
    /// <param name="startAsync">Called when all but the databases is there; nobody may connect before the returned task is done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidDataException">The file is not what was written; the server may run.</exception>
    /// <exception cref="IOException">The target is full or may not be written.</exception>
    internal static async Task ExtractAsync(
        string archive, string data, ClusterUser user, Func<Task> startAsync, CancellationToken cancellationToken)
    {
        using SafeFileHandle source = File.OpenHandle(archive);
        ClusterManifest manifest = ReadManifest(source);
        foreach (string path in manifest.Directories.Select(directory => Path.Combine(data, directory)).Prepend(data))
        {
            PrivateFolder.Create(path);
            user.Own(path);
        }

        ILookup<Stage, (long Offset, List<ClusterFile> Files)> portions = Portions(manifest.Files).ToLookup(portion => StageOf(portion.Files[0].Paths[0]));
        ConcurrentQueue<(long Offset, List<ClusterFile> Files)> queue = new(portions[Stage.WhileStarting]);
        IEnumerable<Task> databases = Enumerable.Range(0, Workers).Select(_ => Task.Factory.StartNew(
            () => Extract(Dequeue()), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        // Together to the end: whoever clears up after a failure must not find somebody writing.
        await Task.WhenAll([.. databases, ExtractAndStartAsync()]);
        Extract(portions[Stage.WhenStarted]);

        async Task ExtractAndStartAsync()
        {
            Extract(portions[Stage.BeforeStart]);
            await startAsync();
            // The server's processor is free again.
            Extract(Dequeue());
        }

        void Extract(IEnumerable<(long Offset, List<ClusterFile> Files)> some)
        {
            foreach ((long offset, List<ClusterFile> files) in some)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ClusterArchive.Extract(source, offset, files, data, user);
            }
        }

        IEnumerable<(long Offset, List<ClusterFile> Files)> Dequeue()
        {
            while (queue.TryDequeue(out (long Offset, List<ClusterFile> Files) portion))
            {
                yield return portion;
            }
        }
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
        if (path.StartsWith(Databases, StringComparison.Ordinal)
            && (path.EndsWith("_fsm", StringComparison.Ordinal) || path.EndsWith("_vm", StringComparison.Ordinal)))
        {
            return false;
        }

        // After a big load hundreds of recycled segments wait to be written again.
        return !path.StartsWith("pg_wal/", StringComparison.Ordinal)
            || path["pg_wal/".Length..] is var name && (name.Length != 24 || name == control.WalSegment);
    }

    private static ClusterManifest ReadManifest(SafeFileHandle source)
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
        return Checksum(uint.MaxValue, text) == BinaryPrimitives.ReadUInt32LittleEndian(trailer.AsSpan(8))
            ? ClusterManifest.Parse(Encoding.UTF8.GetString(text))
            : throw new InvalidDataException("The manifest of the saved cluster is damaged.");
    }

    /// <summary>When a file is written, seen from the server.</summary>
    private enum Stage
    {
        BeforeStart,
        WhileStarting,

        /// <summary>What the server removes when it starts, and the first connection to a database makes anew in 10 ms.</summary>
        WhenStarted,
    }

    private static Stage StageOf(string path) => !path.StartsWith(Databases, StringComparison.Ordinal) ? Stage.BeforeStart
        : Path.GetFileName(path) == RelationCache ? Stage.WhenStarted
        : Stage.WhileStarting;

    /// <summary>Files that follow one another and are written in one stage.</summary>
    private static IEnumerable<(long Offset, List<ClusterFile> Files)> Portions(IEnumerable<ClusterFile> files)
    {
        long offset = 0;
        long bytes = 0;
        List<ClusterFile> portion = [];
        foreach (ClusterFile file in files)
        {
            if (portion.Count > 0 && (bytes >= PortionBytes || StageOf(portion[0].Paths[0]) != StageOf(file.Paths[0])))
            {
                yield return (offset, portion);
                (offset, bytes, portion) = (offset + bytes, 0, []);
            }

            portion.Add(file);
            bytes += file.Bytes;
        }

        if (portion.Count > 0)
        {
            yield return (offset, portion);
        }
    }

    private static void Extract(SafeFileHandle source, long offset, List<ClusterFile> files, string data, ClusterUser user)
    {
        int length = checked((int)files.Sum(file => file.Bytes));
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Extract(bytes.AsSpan(0, length), source, offset, files, data, user);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static void Extract(
        Span<byte> bytes, SafeFileHandle source, long offset, List<ClusterFile> files, string data, ClusterUser user)
    {
        int read = 0;
        while (read < bytes.Length && RandomAccess.Read(source, bytes[read..], offset + read) is > 0 and var more)
        {
            read += more;
        }

        int position = 0;
        foreach (ClusterFile file in files)
        {
            ReadOnlySpan<byte> content = bytes.Slice(position, (int)file.Bytes);
            position += content.Length;
            if (position > read || Checksum(uint.MaxValue, content) != file.Checksum)
            {
                throw new InvalidDataException($"The saved cluster is damaged: {file.Paths[0]}.");
            }

            foreach (string path in file.Paths)
            {
                UnixCalls.WriteNewFile(Path.Combine(data, path), content, user);
            }
        }
    }

    /// <summary>CRC-32C by the processor's instruction, eight bytes at a time.</summary>
    private static uint Checksum(uint checksum, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            checksum = BitOperations.Crc32C(checksum, word);
        }

        foreach (byte one in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, one);
        }

        return checksum;
    }
}
