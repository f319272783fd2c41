using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>The columns of one relation while the catalog is put together, found by their numbers.</summary>
internal sealed class ColumnSet
{
    private readonly List<Column> columns = [];
    private readonly Dictionary<short, (string Name, bool Quoted, uint Collation)> byNumber = [];

    public static ColumnSet Empty { get; } = new();

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Appends a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="quoted">Whether PostgreSQL quotes its name in definitions.</param>
    /// <param name="collation">Its collation's oid.</param>
    public void Add(Column column, bool quoted, uint collation)
    {
        columns.Add(column);
        byNumber.Add(column.Number, (column.Name, quoted, collation));
    }

    /// <summary>The name behind a number; a system column, which an index or key may name too, has a negative one.</summary>
    public string Name(short number) => byNumber.TryGetValue(number, out (string Name, bool Quoted, uint Collation) column)
        ? column.Name
        : number switch { -1 => "ctid", -2 => "xmin", -3 => "cmin", -4 => "xmax", -5 => "cmax", -6 => "tableoid", _ => "" };

    /// <summary>The name as PostgreSQL writes it in a definition.</summary>
    public string WrittenName(short number) => byNumber.GetValueOrDefault(number).Quoted ? SqlIdentifier.Quote(Name(number)) : Name(number);

    /// <summary>The names as PostgreSQL writes them in a definition, with commas between.</summary>
    public string WrittenNames(IEnumerable<short> numbers) => string.Join(", ", numbers.Select(WrittenName));

    public IReadOnlyList<string> Names(IEnumerable<short> numbers) => [.. numbers.Select(Name)];

    public uint Collation(short number) => byNumber.GetValueOrDefault(number).Collation;
}
