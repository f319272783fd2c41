namespace SeedKit.Xunit;

/// <summary>The server and seeded template of a platform, for <c>[assembly: AssemblyFixture(typeof(SeedKitFixture&lt;MyPlatform&gt;))]</c>.</summary>
/// <typeparam name="TPlatform">The platform to seed.</typeparam>
public class SeedKitFixture<TPlatform> : SeedKitFixture
    where TPlatform : Platform, new()
{
    /// <inheritdoc/>
    protected override Platform CreatePlatform() => new TPlatform();
}
