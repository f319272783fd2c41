namespace SeedKit.Tests.Child;

public sealed class ThirdShelfTests(Shelf shelf) : ShelfTest(shelf);
