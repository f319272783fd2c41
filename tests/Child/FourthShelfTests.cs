namespace SeedKit.Tests.Child;

public sealed class FourthShelfTests(Shelf shelf) : ShelfTest(shelf);
