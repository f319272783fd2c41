using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>The rows of one table; derive from <see cref="TableSeed{TRow}"/>.</summary>
public abstract class TableSeed
{
    private protected TableSeed(QualifiedName table) => Table = table;

    /// <summary>The table.</summary>
    public QualifiedName Table { get; }

    /// <summary>How the rows come into the database; <see cref="SeedMode.Insert"/> unless overridden.</summary>
    public virtual SeedMode Mode => SeedMode.Insert;

    /// <summary>The columns that are written, in the order of their definition.</summary>
    public abstract IReadOnlyList<string> ColumnNames { get; }

    /// <summary>
    /// For <see cref="SeedMode.Upsert"/>: whether a row with this key was written by some run of this plan, so that one which
    /// this run does not write (a larger profile left it) is removed. No row by default.
    /// </summary>
    /// <param name="key">The primary key, which must be a single uuid.</param>
    public virtual bool Owns(Guid key) => false;

    /// <summary>Checks the columns against the table as it is and adds what does not fit.</summary>
    internal abstract void Bind(Table table, SeedBinding binding);

    /// <summary>Makes rows before they are asked for; <see cref="Encode"/> begins with these.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends it after a row; that is no error.</param>
    /// <returns>How many.</returns>
    internal abstract int Make(int limit, CancellationToken cancellationToken);

    /// <summary>Ends the making of rows that nobody asked for.</summary>
    internal abstract void Discard();

    /// <summary>Encodes all rows as binary COPY data, block by block as they are asked for.</summary>
    /// <exception cref="SeedRowException">A value could not be generated.</exception>
    internal abstract IEnumerable<SeedBlock> Encode(CancellationToken cancellationToken);
}
