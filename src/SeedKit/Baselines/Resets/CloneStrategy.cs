using Npgsql;

namespace SeedKit.Baselines.Resets;

/// <summary>Replaces the database by a fresh copy of the template, whatever was done to it.</summary>
public sealed class CloneStrategy : IResetStrategy
{
    /// <inheritdoc/>
    public string Name => "clone";

    /// <inheritdoc/>
    public Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IDatabaseReset> AttachAsync(TestDatabase database, CancellationToken cancellationToken) =>
        Task.FromResult<IDatabaseReset>(new Always());

    private sealed class Always : IDatabaseReset
    {
        private static readonly ResetReport Report = new() { Level = ResetLevel.Swap, Why = "the clone strategy replaces every database" };

        public Task<ResetReport> ResetAsync(CancellationToken cancellationToken) => Task.FromResult(Report);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
