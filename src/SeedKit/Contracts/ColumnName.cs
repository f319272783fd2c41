using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>A column of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
public readonly record struct ColumnName(QualifiedName Table, string Column)
{
    /// <summary>The column as a finding's place.</summary>
    public ObjectPath ToPath() => Table.ToPath(Column);

    /// <summary>The column for people: <c>schema.table.column</c>.</summary>
    public override string ToString() => $"{Table}.{Column}";
}
