namespace SeedKit.Baselines.Resets;

/// <summary>Returns one database to its baseline, again and again.</summary>
public interface IDatabaseReset : IAsyncDisposable
{
    /// <summary>Returns the database to the baseline.</summary>
    /// <returns>
    /// What was done. <see cref="ResetLevel.Swap"/> means that it cannot be done here: the caller replaces the database.
    /// </returns>
    Task<ResetReport> ResetAsync(CancellationToken cancellationToken);

    /// <summary>Whether a reset would find no transaction open, so that the test has nothing to learn from it and need not wait.</summary>
    /// <returns>False from a reset that cannot tell cheaply: everybody waits for it then.</returns>
    Task<bool> IsQuietAsync(CancellationToken cancellationToken) => Task.FromResult(false);
}
