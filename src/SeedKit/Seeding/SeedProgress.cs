using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>A table has been written.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Number">How many tables are written, this one included.</param>
/// <param name="Total">How many tables there are to write.</param>
public sealed record SeedProgress(QualifiedName Table, long Rows, int Number, int Total);
