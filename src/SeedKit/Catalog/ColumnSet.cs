namespace SeedKit.Catalog;

/// <summary>The columns of one relation while the catalog is put together, found by their numbers.</summary>
internal sealed class ColumnSet
{
    private readonly List<Column> columns = [];
    private readonly Dictionary<short, (string Name, uint Collation)> byNumber = [];

    public static ColumnSet Empty { get; } = new();

    public IReadOnlyList<Column> Columns => columns;

    public void Add(Column column, uint collation)
    {
        columns.Add(column);
        byNumber.Add(column.Number, (column.Name, collation));
    }

    /// <summary>The name behind a number; a system column, which an index or key may name too, has a negative one.</summary>
    public string Name(short number) => byNumber.TryGetValue(number, out (string Name, uint Collation) column)
        ? column.Name
        : number switch { -1 => "ctid", -2 => "xmin", -3 => "cmin", -4 => "xmax", -5 => "cmax", -6 => "tableoid", _ => "" };

    public IReadOnlyList<string> Names(IEnumerable<short> numbers) => [.. numbers.Select(Name)];

    public uint Collation(short number) => byNumber.GetValueOrDefault(number).Collation;
}
