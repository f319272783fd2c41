namespace SeedKit.Seeding;

/// <summary>
/// A seed before there is a database for it: its rows are made on a thread of their own from the moment it begins, so that the time
/// in which a server installs the schema is not lost. <see cref="Seeder"/> takes what is there and makes the rest as it goes.
/// </summary>
/// <remarks>Holds sixteen thousand rows at most, whatever the profile. Disposing it waits until nothing runs any more.</remarks>
public sealed class SeedDraft : IAsyncDisposable
{
    // All of the full demo, and a few megabytes of a profile a thousand times as large.
    private const int RowsAhead = 16 * 1024;

    private readonly CancellationTokenSource ending = new();
    private readonly Task<IReadOnlyList<TableSeed>> work;
    private bool taken;

    private SeedDraft(SeedPlan plan, SeedOptions options)
    {
        Plan = plan;
        Options = options;
        Context = new SeedContext(options);
        work = Task.Run(Make);
    }

    /// <summary>What will be written.</summary>
    public SeedPlan Plan { get; }

    /// <summary>How much of it, and from which seed value.</summary>
    public SeedOptions Options { get; }

    internal SeedContext Context { get; }

    /// <summary>Begins at once.</summary>
    /// <param name="plan">What to write.</param>
    /// <param name="options">How much, from which seed value, and what may be touched.</param>
    /// <returns>The draft; whoever receives it disposes it, also when it was written.</returns>
    public static SeedDraft Begin(SeedPlan plan, SeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        return new SeedDraft(plan, options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsCompletedSuccessfully)
        {
            foreach (TableSeed table in await work)
            {
                table.Discard();
            }
        }

        ending.Dispose();
    }

    /// <summary>The tables with the rows that were made; the rest is made by whoever takes them.</summary>
    /// <exception cref="InvalidOperationException">They were taken before.</exception>
    internal async Task<IReadOnlyList<TableSeed>> TakeAsync()
    {
        if (taken)
        {
            throw new InvalidOperationException("A draft can be written once, since its rows are forgotten then. Begin another.");
        }

        taken = true;
        await ending.CancelAsync();
        return await work;
    }

    private IReadOnlyList<TableSeed> Make()
    {
        IReadOnlyList<TableSeed> tables = Plan.Tables(Context);
        int left = RowsAhead;
        foreach (TableSeed table in tables)
        {
            left -= table.Make(left, ending.Token);
        }

        return tables;
    }
}
