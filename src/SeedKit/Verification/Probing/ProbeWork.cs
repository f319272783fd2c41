using System.Collections.Concurrent;
using Npgsql;

namespace SeedKit.Verification.Probing;

/// <summary>What probe rules want tried, in portions that one session after the other takes, and what came of it.</summary>
internal sealed class ProbeWork(IEnumerable<ProbeAttempt> attempts)
{
    // The first number makes what a portion costs by itself little, with the second a portion more would make it no less.
    private const int LeastPortion = 50;
    private const int MostPortion = 250;

    // What belongs to one table stands in one portion: two sessions that try the same rows would wait for one another.
    private readonly ConcurrentQueue<ProbeAttempt[]> portions = new(Portions.OfWholeGroups(
        attempts.Where(attempt => attempt.Steps.Count > 0).GroupBy(attempt => attempt.Path), LeastPortion, MostPortion));

    // By reference: attempts hold functions, and comparing them by value would compare little else.
    private readonly ConcurrentDictionary<ProbeAttempt, ProbeOutcome> outcomes = new(ReferenceEqualityComparer.Instance);

    /// <summary>What came of an attempt; null where it was not made.</summary>
    public ProbeOutcome? Of(ProbeAttempt attempt) => outcomes.GetValueOrDefault(attempt);

    /// <summary>Carries out what is left, as another session may do meanwhile.</summary>
    public async Task RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        while (portions.TryDequeue(out ProbeAttempt[]? portion))
        {
            await CarryOutAsync(portion, session, cancellationToken);
        }
    }

    /// <summary>Tries again what met a lock, which may have been the other session's: a row that leaks is reached by both.</summary>
    public async Task RepeatAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        ProbeAttempt[] stopped =
        [
            .. outcomes.Where(made => made.Value.State is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected).Select(made => made.Key),
        ];
        if (stopped.Length > 0)
        {
            await CarryOutAsync(stopped, session, cancellationToken);
        }
    }

    private async Task CarryOutAsync(ProbeAttempt[] portion, ProbeSession session, CancellationToken cancellationToken)
    {
        foreach ((ProbeAttempt attempt, ProbeOutcome outcome) in portion.Zip(await session.CarryOutAsync(portion, cancellationToken)))
        {
            outcomes[attempt] = outcome;
        }
    }
}
