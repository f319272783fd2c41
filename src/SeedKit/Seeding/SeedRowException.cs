using Npgsql;
using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>A row could not be generated, or the server refused it; the transaction is rolled back and nothing was written.</summary>
public sealed class SeedRowException : SeedKitException
{
    /// <summary>A value could not be generated or encoded.</summary>
    public SeedRowException(QualifiedName table, string column, string row, Exception problem)
        : base(
            new FailureMessage
            {
                Expected = $"a value for {table.ToPath(column)}.",
                Found = $"{problem?.Message} Row: {row}",
                Remedy = "mend the table seed's definition of that column. Nothing was written.",
            },
            problem)
        => (Table, Column) = (table, column);

    /// <summary>The server refused the rows.</summary>
    public SeedRowException(QualifiedName table, PostgresException refusal)
        : base(
            new FailureMessage
            {
                Expected = $"rows of {table} that keep its constraints.",
                Found = string.Join(' ', new[] { $"{refusal?.SqlState}: {refusal?.MessageText}.", refusal?.Detail, refusal?.Where }.Where(part => !string.IsNullOrEmpty(part))),
                Remedy = "mend the table seed, or the fact it projects. Nothing was written.",
            },
            refusal)
        => (Table, Column) = (table, refusal?.ColumnName);

    /// <summary>A row has no parent.</summary>
    /// <param name="key">The foreign key.</param>
    /// <param name="values">The row's values in the columns of the key.</param>
    public SeedRowException(ForeignKey key, string values)
        : base(new FailureMessage
        {
            Expected = $"rows of {key?.Table} that keep its constraints.",
            Found = $"({string.Join(", ", key?.Columns ?? [])}) = ({values}) is not in {key?.ReferencedTable}, to which foreign key {key?.Name} refers.",
            Remedy = "mend the table seed, or the fact it projects. Nothing was written.",
        })
        => Table = key!.Table;

    /// <summary>The table.</summary>
    public QualifiedName Table { get; }

    /// <summary>The column, where it is known.</summary>
    public string? Column { get; }
}
