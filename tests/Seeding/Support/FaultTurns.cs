using Xunit;

namespace SeedKit.Tests.Seeding.Support;

/// <summary>The classes that plant faults share one database and take turns.</summary>
[CollectionDefinition(FaultDatabase.Collection)]
public sealed class FaultTurns : ICollectionFixture<FaultDatabase>;
