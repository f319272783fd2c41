using Xunit;

namespace Lending.Xunit2;

[CollectionDefinition("lending")]
public sealed class LendingCollection : ICollectionFixture<LendingDatabase>;
