namespace SeedKit.Tests.Support;

/// <summary>A clock that stands until the test moves it.</summary>
public sealed class ManualClock : TimeProvider
{
    private TimeSpan now;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => now.Ticks;

    /// <summary>Moves it on.</summary>
    public void Advance(TimeSpan duration) => now += duration;
}
