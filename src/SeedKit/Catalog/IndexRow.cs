using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A row of <c>indexes.sql</c> after the table's oid.</summary>
internal sealed record IndexRow
{
    public required string Name { get; init; }

    public required bool Quoted { get; init; }

    public required string Method { get; init; }

    public required int KeyCount { get; init; }

    /// <summary>Column numbers, keys first; 0 for an expression.</summary>
    public required short[] Columns { get; init; }

    public required uint[] OperatorClasses { get; init; }

    public required short[] Options { get; init; }

    public required uint[] Collations { get; init; }

    public required string?[] Expressions { get; init; }

    public required string? Predicate { get; init; }

    public required bool Unique { get; init; }

    public required bool NullsNotDistinct { get; init; }

    public required bool Valid { get; init; }

    public required bool Ready { get; init; }

    public required bool Inherited { get; init; }

    public required string? ConstraintName { get; init; }

    /// <summary>The definition, or null for a plain one that <see cref="Definition"/> writes.</summary>
    public required string? WrittenDefinition { get; init; }

    public required string? Comment { get; init; }

    public static IndexRow Read(CatalogRow row) => new()
    {
        Name = row.Text(),
        Quoted = row.Flag(),
        Method = row.Text(),
        KeyCount = row.Short(),
        Columns = row.Array<short>(),
        OperatorClasses = row.Array<uint>(),
        Options = row.Array<short>(),
        Collations = row.Array<uint>(),
        Expressions = row.Array<string?>(),
        Predicate = row.TextOrNull(),
        Unique = row.Flag(),
        NullsNotDistinct = row.Flag(),
        Valid = row.Flag(),
        Ready = row.Flag(),
        Inherited = row.Flag(),
        ConstraintName = row.TextOrNull(),
        WrittenDefinition = row.TextOrNull(),
        Comment = row.TextOrNull(),
    };

    public TableIndex ToIndex(
        RelationDraft relation,
        ColumnSet columns,
        IReadOnlyDictionary<uint, string> operatorClasses,
        IReadOnlyDictionary<uint, (string Name, string Written)> collations) => new()
        {
            Name = Name,
            Method = Method,
            Keys = [.. Enumerable.Range(0, KeyCount).Select(key => new IndexKey
            {
                Column = Columns[key] == 0 ? null : columns.Name(Columns[key]),
                Expression = Columns[key] == 0 ? Expressions[key] : null,
                Descending = Descending(key),
                NullsFirst = NullsFirst(key),
                OperatorClass = operatorClasses.GetValueOrDefault(OperatorClasses[key], ""),
                Collation = OwnCollation(key, columns) ? collations.GetValueOrDefault(Collations[key]).Name : null,
            })],
            IncludedColumns = columns.Names(Columns[KeyCount..]),
            Predicate = Predicate,
            Unique = Unique,
            NullsNotDistinct = NullsNotDistinct,
            Valid = Valid,
            Ready = Ready,
            Inherited = Inherited,
            ConstraintName = ConstraintName,
            Definition = WrittenDefinition ?? Definition(relation, columns, collations),
            Comment = Comment,
        };

    /// <summary>What pg_get_indexdef would say of a B-tree on columns without condition, options or tablespace.</summary>
    private string Definition(RelationDraft relation, ColumnSet columns, IReadOnlyDictionary<uint, (string Name, string Written)> collations)
    {
        IEnumerable<string> keys = Enumerable.Range(0, KeyCount).Select(key =>
            columns.WrittenName(Columns[key])
            + (OwnCollation(key, columns) ? $" COLLATE {collations.GetValueOrDefault(Collations[key]).Written}" : "")
            + (Descending(key), NullsFirst(key)) switch
            {
                (true, true) => " DESC",
                (true, false) => " DESC NULLS LAST",
                (false, true) => " NULLS FIRST",
                _ => "",
            });
        string name = Quoted ? SqlIdentifier.Quote(Name) : Name;
        string included = KeyCount == Columns.Length
            ? ""
            : $" INCLUDE ({string.Join(", ", Columns[KeyCount..].Select(columns.WrittenName))})";
        return $"CREATE {(Unique ? "UNIQUE " : "")}INDEX {name} ON {relation.WrittenName} USING {Method} ({string.Join(", ", keys)})"
            + included
            + (NullsNotDistinct ? " NULLS NOT DISTINCT" : "");
    }

    private bool Descending(int key) => (Options[key] & 1) != 0;

    private bool NullsFirst(int key) => (Options[key] & 2) != 0;

    private bool OwnCollation(int key, ColumnSet columns) =>
        Collations[key] != 0 && Columns[key] != 0 && Collations[key] != columns.Collation(Columns[key]);
}
