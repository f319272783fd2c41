using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// A data directory that is made from an archive, for the user who will run it. A server that was stopped cleanly starts without a look
/// into its databases, which are nearly all of it, so they are written while it starts, and the rest of them when they are asked for.
/// </summary>
internal sealed class ClusterExtraction : IAsyncDisposable
{
    /// <summary>So many are written before anybody asks, the newest first: see <see cref="Baselines.Template.KeepReadyAsync"/>.</summary>
    private const int InAdvance = 2;

    private readonly SafeFileHandle source;
    private readonly string data;
    private readonly ClusterUser user;
    private readonly IReadOnlyList<SavedDatabase> databases;
    private readonly Dictionary<uint, Task> places;
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource end = new();
    private readonly Lock gate = new();
    private readonly List<Task> writers = [];
    private bool isEnded;

    private ClusterExtraction(SafeFileHandle source, string data, ClusterUser user, IReadOnlyList<SavedDatabase> databases)
    {
        this.source = source;
        this.data = data;
        this.user = user;
        this.databases = databases;
        places = databases.ToDictionary(database => database.Oid, database => database.PlaceAsync(data, started.Task));
    }

    /// <summary>Begins, and starts the server when enough is there.</summary>
    /// <param name="archive">The file that <see cref="ClusterArchive"/> wrote.</param>
    /// <param name="data">The directory.</param>
    /// <param name="user">Who will run it.</param>
    /// <param name="startAsync">Starts the server; called when all but the databases is there.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>When the server has started and has the databases that every cluster has; the others follow.</returns>
    /// <exception cref="InvalidDataException">The file is not what was written; the server may run.</exception>
    /// <exception cref="IOException">The target is full or may not be written.</exception>
    public static async Task<ClusterExtraction> StartAsync(
        string archive, string data, ClusterUser user, Func<Task> startAsync, CancellationToken cancellationToken)
    {
        SafeFileHandle source = File.OpenHandle(archive);
        ClusterExtraction extraction;
        IReadOnlyList<ClusterPortion> others;
        try
        {
            ClusterManifest manifest = ClusterArchive.ReadManifest(source);
            RequireRoom(manifest, data);
            (IReadOnlyList<SavedDatabase> databases, others) = SavedDatabase.Sort(manifest);
            foreach (string path in manifest.Directories.Where(path => SavedDatabase.OidOf(path) is null).Select(path => Path.Combine(data, path)).Prepend(data))
            {
                PrivateFolder.Create(path);
                user.Own(path);
            }

            extraction = new(source, data, user, databases);
        }
        catch
        {
            source.Dispose();
            throw;
        }

        try
        {
            await extraction.RunAsync(others, startAsync, cancellationToken);
            return extraction;
        }
        catch
        {
            // Whoever clears up after a failure must not find somebody writing.
            await extraction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when a database is in its place, and writes it if nobody does.</summary>
    /// <param name="oid">Its oid; one that was not saved is there already.</param>
    /// <exception cref="InvalidDataException">The file is not what was written.</exception>
    /// <exception cref="IOException">The target is full or may not be written.</exception>
    public Task WholeAsync(uint oid)
    {
        if (!places.TryGetValue(oid, out Task? place))
        {
            return Task.CompletedTask;
        }

        Write(databases.Where(database => database.Oid == oid));
        return place;
    }

    /// <summary>Returns when all databases are in their places.</summary>
    /// <inheritdoc cref="WholeAsync(uint)" path="/exception"/>
    public Task WholeAsync()
    {
        Write(databases);
        return Task.WhenAll(places.Values);
    }

    /// <summary>Ends what is still going on.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        lock (gate)
        {
            isEnded = true;
        }

        await Task.WhenAll(writers);
        started.TrySetCanceled();
        foreach (SavedDatabase database in databases)
        {
            database.Fail(new OperationCanceledException());
        }

        // Nobody else may have asked how they ended.
        await Task.WhenAll(places.Values).ContinueWith(
            task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        source.Dispose();
        end.Dispose();
    }

    /// <summary>Fails before anything is written to a folder that will not hold it all.</summary>
    internal static void RequireRoom(ClusterManifest manifest, string data)
    {
        const long Megabyte = 1024 * 1024;
        long needed = manifest.Files.Sum(file => file.Bytes * file.Paths.Count);
        // 0 is what a system says that cannot tell; writing fails there soon enough.
        if (ClusterStorage.FreeBytes(Path.GetDirectoryName(data)!) is > 0 and long free && free < needed)
        {
            throw new IOException($"the saved cluster takes {needed / Megabyte} MB, and there are {free / Megabyte} MB free.");
        }
    }

    private async Task RunAsync(IReadOnlyList<ClusterPortion> others, Func<Task> startAsync, CancellationToken cancellationToken)
    {
        foreach (ClusterPortion portion in others)
        {
            Write(portion, path => Path.Combine(data, path));
        }

        IEnumerable<SavedDatabase> everyones = databases.Where(database => database.IsEveryones);
        Write([.. everyones, .. databases.Except(everyones).Reverse().Take(InAdvance)]);
        await startAsync();
        started.SetResult();
        await Task.WhenAll(everyones.Select(database => WholeAsync(database.Oid))).WaitAsync(cancellationToken);
    }

    // On one thread: the other processor is the server's, and then its first sessions'. And none of the pool's, for with those busy the
    // command that starts the server would wait.
    private void Write(IEnumerable<SavedDatabase> some)
    {
        lock (gate)
        {
            if (!isEnded && some.Where(database => database.Begin()).ToList() is { Count: > 0 } claimed)
            {
                writers.Add(Task.Factory.StartNew(() => claimed.ForEach(Write), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            }
        }
    }

    private void Write(SavedDatabase database)
    {
        try
        {
            string draft = database.MakeDraft(data, user);
            foreach (ClusterPortion portion in database.Portions)
            {
                end.Token.ThrowIfCancellationRequested();
                Write(portion, path => Path.Combine(draft, Path.GetFileName(path)));
            }

            database.End();
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or OperationCanceledException)
        {
            database.Fail(failure);
        }
    }

    private void Write(ClusterPortion portion, Func<string, string> target)
    {
        int length = portion.Bytes;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Span<byte> bytes = buffer.AsSpan(0, length);
            int read = 0;
            while (read < bytes.Length && RandomAccess.Read(source, bytes[read..], portion.Offset + read) is > 0 and var more)
            {
                read += more;
            }

            int position = 0;
            foreach (ClusterFile file in portion.Files)
            {
                ReadOnlySpan<byte> content = bytes.Slice(position, (int)file.Bytes);
                position += content.Length;
                if (position > read || ClusterArchive.Checksum(content) != file.Checksum)
                {
                    throw new InvalidDataException($"The saved cluster is damaged: {file.Paths[0]}.");
                }

                foreach (string path in file.Paths)
                {
                    UnixCalls.WriteNewFile(target(path), content, user);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
