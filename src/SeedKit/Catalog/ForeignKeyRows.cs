using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>The rows of a foreign key in SQL, as the server reads the key: for whoever checks keys by query.</summary>
internal static class ForeignKeyRows
{
    /// <summary>
    /// The table as its constraints see it: those of an ordinary table say nothing about tables that inherit from it, those of a
    /// partitioned table speak of its partitions.
    /// </summary>
    public static string From(Table table) => table.Kind == TableKind.Partitioned ? table.Name.Sql : $"only {table.Name.Sql}";

    /// <summary>The rows of the child, as <c>c</c>, whose key has no match.</summary>
    /// <param name="key">No temporal one.</param>
    /// <param name="child">Its table.</param>
    /// <param name="parent">The table it points at.</param>
    /// <param name="columns">What is selected of each row.</param>
    public static string Unmatched(ForeignKey key, Table child, Table parent, string columns)
    {
        string equal = string.Join(" and ", key.ReferencedColumns.Zip(key.Columns, (referenced, own) => $"p.{SqlIdentifier.Quote(referenced)} = c.{SqlIdentifier.Quote(own)}"));
        return $"""
            select {columns}
            from {From(child)} as c
            where ({IsGiven(key)})
              and not exists (select from {From(parent)} as p where {equal})
            """;
    }

    /// <summary>The rows of the child that state the key: a number for the key, then its columns as <c>v0</c>, <c>v1</c>, and so on.</summary>
    /// <param name="key">No temporal one.</param>
    /// <param name="child">Its table.</param>
    /// <param name="number">Tells the rows of this key from others in a union.</param>
    public static string Given(ForeignKey key, Table child, int number)
    {
        string columns = string.Join(", ", key.Columns.Select((column, place) => $"c.{SqlIdentifier.Quote(column)} as v{place}"));
        return $"select {number} as key, {columns} from {From(child)} as c where {IsGiven(key)}";
    }

    private static string IsGiven(ForeignKey key) =>
        string.Join(key.MatchFull ? " or " : " and ", key.Columns.Select(column => $"c.{SqlIdentifier.Quote(column)} is not null"));
}
