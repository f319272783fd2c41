namespace SeedKit.Baselines.Resets;

/// <summary>Returns one database to its baseline, again and again.</summary>
public interface IDatabaseReset : IAsyncDisposable
{
    /// <summary>Returns the database to the baseline.</summary>
    /// <returns>
    /// What was done. <see cref="ResetLevel.Swap"/> means that it cannot be done here: the caller replaces the database.
    /// </returns>
    Task<ResetReport> ResetAsync(CancellationToken cancellationToken);
}
