namespace SeedKit.Seeding;

/// <summary>The columns of a table seed, in the order in which they are written.</summary>
/// <typeparam name="TRow">The fact that stands behind a row.</typeparam>
public sealed class SeedColumns<TRow>
    where TRow : notnull
{
    private readonly List<SeedColumn<TRow>> columns = [];

    internal SeedColumns()
    {
    }

    internal int Count => columns.Count;

    internal IReadOnlyList<SeedColumn<TRow>> All => columns;

    /// <summary>A column whose value follows from the row.</summary>
    /// <typeparam name="TValue">
    /// What the column takes: <see cref="string"/>, <see cref="bool"/>, <see cref="short"/>, <see cref="int"/>,
    /// <see cref="long"/>, <see cref="decimal"/>, <see cref="float"/>, <see cref="double"/>, <see cref="Guid"/>,
    /// <see cref="DateTimeOffset"/>, <see cref="DateOnly"/>, <see cref="System.Net.IPAddress"/>, <see cref="Json"/>, a C# enum or
    /// a string for an enum label, arrays of float, string, int or Guid; and the nullable form of each, whose null is SQL NULL.
    /// </typeparam>
    /// <param name="name">The column, unquoted.</param>
    /// <param name="value">The value of a row.</param>
    /// <returns>This, for the next column.</returns>
    public SeedColumns<TRow> Add<TValue>(string name, Func<TRow, TValue> value)
    {
        columns.Add(new FactColumn<TRow, TValue>(name, value));
        return this;
    }

    /// <summary>A column whose value is drawn from the stream of this row and column.</summary>
    /// <inheritdoc cref="Add{TValue}(string, Func{TRow, TValue})"/>
    public SeedColumns<TRow> Add<TValue>(string name, Func<TRow, RandomStream, TValue> value)
    {
        columns.Add(new RandomColumn<TRow, TValue>(name, value));
        return this;
    }
}
