using System.Threading.Channels;

namespace SeedKit.Baselines.Leases;

/// <summary>
/// The places of a pool: each has a database, or none yet. Whoever leases takes a place and gives it back; where one will be back in a
/// moment, waiting for it is cheaper than making another database, until much has been waited.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
/// <typeparam name="T">What a place has: a database.</typeparam>
/// <param name="size">How many places there are.</param>
/// <param name="processors">How many tests run at the same time without taking time from one another.</param>
/// <param name="time">Measures what is waited.</param>
internal sealed class Places<T>(int size, int processors, TimeProvider time)
    where T : class
{
    // About what a copy of the template costs.
    private static readonly TimeSpan WorthADatabase = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly Channel<T?> free = Channel.CreateUnbounded<T?>();
    private int used;
    private int coming;
    private int waiting;
    private TimeSpan waited;

    /// <summary>
    /// Whether there is, for whoever asks next, another place than the one about to be given back, and a processor that no test uses.
    /// </summary>
    /// <remarks>Where tests keep every processor busy, work in the background only takes time from them.</remarks>
    public bool AreToSpare
    {
        get
        {
            lock (gate)
            {
                int idle = free.Reader.Count;
                int leased = used - idle - coming;
                return leased < processors && (used < size || idle > 0 || coming > waiting);
            }
        }
    }

    /// <summary>Takes a place, waiting while there is none.</summary>
    /// <returns>Its database, at the baseline; null where the caller has to make one.</returns>
    public async Task<T?> TakeAsync(CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        ValueTask<T?> next;
        lock (gate)
        {
            if (free.Reader.TryRead(out T? database))
            {
                return database;
            }

            // One that is coming for each who waits: else two would wait for the same, one of them for as long as a test takes.
            if (waiting >= coming && used < size)
            {
                used++;
                return null;
            }

            waiting++;
            next = free.Reader.ReadAsync(cancellationToken);
        }

        try
        {
            return await next;
        }
        finally
        {
            lock (gate)
            {
                waiting--;
                waited += time.GetElapsedTime(start);
            }
        }
    }

    /// <summary>Announces a place that nobody has used yet, if so much has been waited that another database pays.</summary>
    /// <returns>Whether the caller has to make a database and bring it.</returns>
    public bool TryAnnounceSpare()
    {
        lock (gate)
        {
            if (waited < WorthADatabase || used == size)
            {
                return false;
            }

            waited = TimeSpan.Zero;
            used++;
            coming++;
            return true;
        }
    }

    /// <summary>Tells that a place will be given back without anybody's doing, soon.</summary>
    public void Announce()
    {
        lock (gate)
        {
            coming++;
        }
    }

    /// <summary>Gives back a place that was announced.</summary>
    /// <param name="database">Its database, at the baseline; null where there is none any more.</param>
    public void Bring(T? database)
    {
        lock (gate)
        {
            coming--;
            Free(database);
        }
    }

    /// <summary>Gives back a place.</summary>
    /// <param name="database">Its database, at the baseline; null where there is none.</param>
    public void Free(T? database) => free.Writer.TryWrite(database);

    /// <summary>Takes every place that is free.</summary>
    public IEnumerable<T> TakeAll()
    {
        while (free.Reader.TryRead(out T? database))
        {
            if (database is not null)
            {
                yield return database;
            }
        }
    }
}
