using SeedKit.Demo;
using SeedKit.Xunit;

namespace SeedKit.Tests.Support.Demo;

/// <summary>The demo platform with its full seed.</summary>
public sealed class FullDemo : SeedKitFixture<DemoPlatform>;
