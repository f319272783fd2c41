namespace SeedKit.Xunit;

/// <summary>A seeded database for the tests of one class: <c>IClassFixture&lt;TestDatabaseFixture&lt;MyPlatform&gt;&gt;</c>.</summary>
/// <typeparam name="TPlatform">The platform, whose <see cref="SeedKitFixture{TPlatform}"/> the assembly registers.</typeparam>
/// <param name="assembly">The assembly's fixture, which xUnit hands in.</param>
public class TestDatabaseFixture<TPlatform>(SeedKitFixture<TPlatform> assembly) : TestDatabaseFixture(assembly)
    where TPlatform : Platform, new();
