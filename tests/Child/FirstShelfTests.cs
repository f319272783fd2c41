namespace SeedKit.Tests.Child;

public sealed class FirstShelfTests(Shelf shelf) : ShelfTest(shelf);
