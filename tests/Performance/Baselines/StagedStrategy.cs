using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Resets;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>Resets that restore nothing, and end when the test says so and the way it says.</summary>
internal sealed class StagedStrategy : IResetStrategy
{
    /// <inheritdoc/>
    public string Name => "staged";

    /// <summary>Whether resets say that nobody has a transaction open.</summary>
    public bool IsQuiet { get; init; } = true;

    /// <summary>What every reset waits for.</summary>
    public TaskCompletionSource<ResetReport> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many databases were made.</summary>
    public int Databases { get; private set; }

    /// <inheritdoc/>
    public Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IDatabaseReset> AttachAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        Databases++;
        return Task.FromResult<IDatabaseReset>(new Reset(this));
    }

    private sealed class Reset(StagedStrategy strategy) : IDatabaseReset
    {
        public Task<bool> IsQuietAsync(CancellationToken cancellationToken) => Task.FromResult(strategy.IsQuiet);

        public Task<ResetReport> ResetAsync(CancellationToken cancellationToken) => strategy.End.Task;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
