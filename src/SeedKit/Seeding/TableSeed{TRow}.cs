using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>
/// The rows of one table: which there are, what names each, and how its columns follow from it. Rows are facts (immutable
/// records) that know nothing of the database; a table seed only projects them into columns.
/// </summary>
/// <typeparam name="TRow">The fact that stands behind a row.</typeparam>
public abstract class TableSeed<TRow> : TableSeed
    where TRow : notnull
{
    private readonly SeedColumns<TRow> columns = new();
    private readonly SeedRows<TRow> rows;

    /// <summary>Names the table.</summary>
    /// <param name="schema">The schema, unquoted.</param>
    /// <param name="table">The table, unquoted.</param>
    protected TableSeed(string schema, string table)
        : base(new QualifiedName(schema, table)) => rows = new SeedRows<TRow>(Rows);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> ColumnNames => [.. Columns.Select(column => column.Name)];

    private IReadOnlyList<SeedColumn<TRow>> Columns
    {
        get
        {
            if (columns.Count == 0)
            {
                Define(columns);
            }

            return columns.All;
        }
    }

    /// <summary>The rows, streamed: each is written and forgotten before the next is asked for.</summary>
    protected abstract IEnumerable<TRow> Rows();

    /// <summary>What names a row for its random streams: its primary key, as a rule. Never its place among the others.</summary>
    protected abstract RowKey Key(TRow row);

    /// <summary>Defines the columns, one by one. A column with a default may be left out; then the database fills it.</summary>
    protected abstract void Define(SeedColumns<TRow> columns);

    internal sealed override void Bind(Table table, SeedBinding binding)
    {
        foreach (SeedColumn<TRow> column in Columns)
        {
            column.Bind(table, binding);
        }

        foreach (Column column in table.Columns)
        {
            bool filled = column.Default is not null || column.Identity is not null || column.Generated is not null;
            if (column.NotNull && !filled && !Columns.Any(seeded => string.Equals(seeded.Name, column.Name, StringComparison.Ordinal)))
            {
                binding.Problem(table.Name, column.Name, "is NOT NULL without a default, and the table seed does not define it");
            }
        }
    }

    internal sealed override int Make(int limit, CancellationToken cancellationToken) => rows.Make(limit, cancellationToken);

    internal sealed override void Discard() => rows.Discard();

    internal sealed override IEnumerable<SeedBlock> Encode(CancellationToken cancellationToken)
    {
        SeedColumn<TRow>[] writers = [.. Columns];
        CopyBuffer buffer = new();
        long count = 0;
        buffer.WriteHeader();
        foreach (TRow row in rows.Take())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Encode(buffer, row, writers);
            count++;
            if (buffer.IsFull)
            {
                yield return new SeedBlock(buffer.Written, Rows: null);
                buffer = new CopyBuffer();
            }
        }

        buffer.WriteTrailer();
        yield return new SeedBlock(buffer.Written, count);
    }

    private void Encode(CopyBuffer buffer, TRow row, SeedColumn<TRow>[] writers)
    {
        RowKey key = Key(row);
        buffer.WriteInt16((short)writers.Length);
        foreach (SeedColumn<TRow> writer in writers)
        {
            try
            {
                writer.Write(buffer, row, key);
            }
            catch (Exception problem) when (problem is not SeedRowException and not OutOfMemoryException)
            {
                throw new SeedRowException(Table, writer.Name, row.ToString() ?? "", problem);
            }
        }
    }
}
