using SeedKit.Tests.Support.Demo;
using SeedKit.Tests.Support.Shelf;
using SeedKit.Xunit;
using Xunit;

[assembly: AssemblyFixture(typeof(ServerFixture))]
[assembly: AssemblyFixture(typeof(SeedKitFixture<ShelfPlatform>))]
[assembly: AssemblyFixture(typeof(FullDemo))]
