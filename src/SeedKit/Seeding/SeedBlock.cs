namespace SeedKit.Seeding;

/// <summary>A piece of the binary COPY data of a table.</summary>
/// <param name="Bytes">Whole rows, the header before the first and the trailer after the last.</param>
/// <param name="Rows">How many rows the table has, with its last block; null before.</param>
internal readonly record struct SeedBlock(ReadOnlyMemory<byte> Bytes, long? Rows);
