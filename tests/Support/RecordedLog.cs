using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SeedKit.Tests.Support;

/// <summary>A logger that keeps what it is told.</summary>
public sealed class RecordedLog : ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>What was logged, in order: the level and the message.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }
}
