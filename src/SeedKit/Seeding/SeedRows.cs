using System.Runtime.ExceptionServices;

namespace SeedKit.Seeding;

/// <summary>The rows of a table seed, some of which may have been made before they are asked for.</summary>
/// <param name="rows">Makes them; asked once.</param>
internal sealed class SeedRows<TRow>(Func<IEnumerable<TRow>> rows)
{
    private readonly Queue<TRow> made = new();
    private IEnumerator<TRow>? rest;
    private ExceptionDispatchInfo? problem;

    /// <summary>Makes rows and keeps them.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends it after a row; that is no error.</param>
    /// <returns>How many.</returns>
    public int Make(int limit, CancellationToken cancellationToken)
    {
        int before = made.Count;
        try
        {
            rest ??= rows().GetEnumerator();
            while (made.Count - before < limit && !cancellationToken.IsCancellationRequested && rest.MoveNext())
            {
                made.Enqueue(rest.Current);
            }
        }
        catch (Exception failure)
        {
            // Told when the row is asked for; an enumerator that has thrown says afterwards that there are no more rows.
            problem = ExceptionDispatchInfo.Capture(failure);
        }

        return made.Count - before;
    }

    /// <summary>All rows, those that were made before first; each is forgotten when the next is asked for.</summary>
    public IEnumerable<TRow> Take()
    {
        while (made.TryDequeue(out TRow? row))
        {
            yield return row;
        }

        problem?.Throw();
        using IEnumerator<TRow> remaining = rest ?? rows().GetEnumerator();
        while (remaining.MoveNext())
        {
            yield return remaining.Current;
        }
    }

    /// <summary>Ends the making of rows that nobody asked for.</summary>
    public void Discard() => rest?.Dispose();
}
