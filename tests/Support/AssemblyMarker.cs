namespace SeedKit.Tests.Support;

internal static class AssemblyMarker;
