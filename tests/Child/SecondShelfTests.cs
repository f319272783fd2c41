namespace SeedKit.Tests.Child;

public sealed class SecondShelfTests(Shelf shelf) : ShelfTest(shelf);
