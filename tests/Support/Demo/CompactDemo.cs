using SeedKit.Demo;
using SeedKit.Seeding;
using SeedKit.Xunit;

namespace SeedKit.Tests.Support.Demo;

/// <summary>The demo platform with its compact seed.</summary>
public sealed class CompactDemo : SeedKitFixture<DemoPlatform>
{
    /// <inheritdoc/>
    protected override SessionOptions Options => new() { Profile = SeedProfile.Compact };
}
