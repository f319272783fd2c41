using SeedKit.Baselines.Leases;
using SeedKit.Tests.Support.Shelf;
using SeedKit.Xunit;
using Xunit;

[assembly: AssemblyFixture(typeof(SeedKit.Tests.Child.Shelf))]

namespace SeedKit.Tests.Child;

/// <summary>Three books, in up to four databases at the same time.</summary>
public sealed class Shelf : SeedKitFixture<ShelfPlatform>
{
    protected override SessionOptions Options => new() { Pool = new PoolOptions { Size = 4 } };
}
