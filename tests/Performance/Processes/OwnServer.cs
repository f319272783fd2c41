using SeedKit.Xunit;

namespace SeedKit.Tests.Performance.Processes;

/// <summary>A server for one class: other classes sweep theirs, and with it what a run is expected to have left.</summary>
public sealed class OwnServer : ServerFixture;
