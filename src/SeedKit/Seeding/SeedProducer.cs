using System.Threading.Channels;

namespace SeedKit.Seeding;

/// <summary>
/// Makes the rows of all tables on a thread of its own, ahead of the connection: while the server takes the rows of one table, those
/// of the next are generated. Taken in turns, the two cost as much time as both together.
/// </summary>
internal sealed class SeedProducer : IAsyncDisposable
{
    // Four megabytes: enough to keep on while the server reads its catalogs, and no more for a profile a thousand times as large.
    private const int BlocksAhead = 64;

    private readonly Channel<SeedBlock> blocks = Channel.CreateBounded<SeedBlock>(
        new BoundedChannelOptions(BlocksAhead) { SingleReader = true, SingleWriter = true });

    private readonly CancellationTokenSource ending;
    private readonly Task work;

    /// <summary>Begins at once.</summary>
    /// <param name="seeds">The tables, bound, in the order in which they will be asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public SeedProducer(IReadOnlyList<TableSeed> seeds, CancellationToken cancellationToken)
    {
        ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        work = Task.Run(() => ProduceAsync(seeds, ending.Token), CancellationToken.None);
    }

    /// <summary>The next block: of the same table, or the first of the next one where the last has been taken.</summary>
    /// <exception cref="SeedRowException">A value could not be generated.</exception>
    public async ValueTask<SeedBlock> NextAsync(CancellationToken cancellationToken)
    {
        // What went wrong comes out here, after all blocks that were whole: the table that asks is the one it happened in.
        _ = await blocks.Reader.WaitToReadAsync(cancellationToken);
        return blocks.Reader.TryRead(out SeedBlock block) ? block : throw new InvalidOperationException("All rows of all tables were taken.");
    }

    /// <summary>Waits until nothing runs any more, whether all blocks were taken or not.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await work;
        ending.Dispose();
    }

    private async Task ProduceAsync(IReadOnlyList<TableSeed> seeds, CancellationToken cancellationToken)
    {
        try
        {
            foreach (TableSeed seed in seeds)
            {
                foreach (SeedBlock block in seed.Encode(cancellationToken))
                {
                    await blocks.Writer.WriteAsync(block, cancellationToken);
                }
            }

            blocks.Writer.Complete();
        }
        catch (Exception problem)
        {
            blocks.Writer.Complete(problem);
        }
    }
}
