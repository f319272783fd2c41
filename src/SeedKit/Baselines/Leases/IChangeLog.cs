namespace SeedKit.Baselines.Leases;

/// <summary>A way of resetting that knows which rows differ from the baseline.</summary>
internal interface IChangeLog
{
    /// <summary>The rows that differ, ordered by table and key.</summary>
    Task<IReadOnlyList<RowChange>> DiffAsync(int limit, CancellationToken cancellationToken);
}
