namespace SeedKit.Demo;

internal static class AssemblyMarker;
