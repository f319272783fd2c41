using System.Diagnostics;

namespace SeedKit.Tests.Performance.Processes;

/// <summary>Waits for what another process does by itself.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Looks until the condition holds; fails after a minute.</summary>
    public static Task TrueAsync(Func<bool> condition, CancellationToken cancellationToken) =>
        TrueAsync(() => Task.FromResult(condition()), cancellationToken);

    /// <summary>Looks until the condition holds; fails after a minute.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException("It did not come true within a minute.");
            }

            await Task.Delay(20, cancellationToken);
        }
    }
}
