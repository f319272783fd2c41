namespace SeedKit.Xunit;

internal static class AssemblyMarker;
