using SeedKit.Xunit;

namespace SeedKit.Tests.Support.Demo;

/// <summary>The full demo in a database of the class's own: <c>IClassFixture&lt;FullDemoDatabase&gt;</c>.</summary>
public sealed class FullDemoDatabase(FullDemo demo) : TestDatabaseFixture(demo);
