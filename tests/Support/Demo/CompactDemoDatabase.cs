using SeedKit.Xunit;

namespace SeedKit.Tests.Support.Demo;

/// <summary>The compact demo in a database of the class's own: <c>IClassFixture&lt;CompactDemoDatabase&gt;</c>.</summary>
public sealed class CompactDemoDatabase(CompactDemo demo) : TestDatabaseFixture(demo);
