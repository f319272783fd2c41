using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A row of <c>constraints.sql</c> after its two oids.</summary>
internal sealed record ConstraintRow
{
    public required string Name { get; init; }

    public required char Type { get; init; }

    public required bool Deferrable { get; init; }

    public required bool InitiallyDeferred { get; init; }

    public required bool Validated { get; init; }

    public required bool Inherited { get; init; }

    public required short[] Key { get; init; }

    public required uint Parent { get; init; }

    public required QualifiedName? ParentName { get; init; }

    public required string ParentWritten { get; init; }

    public required short[] ParentKey { get; init; }

    public required char OnDelete { get; init; }

    public required char OnUpdate { get; init; }

    public required bool MatchFull { get; init; }

    public required string? Expression { get; init; }

    /// <summary>The definition of what is no plain key and no CHECK constraint.</summary>
    public required string? WrittenDefinition { get; init; }

    public required bool NullsNotDistinct { get; init; }

    public required string? Comment { get; init; }

    public static ConstraintRow Read(CatalogRow row) => new()
    {
        Name = row.Text(),
        Type = row.Letter(),
        Deferrable = row.Flag(),
        InitiallyDeferred = row.Flag(),
        Validated = row.Flag(),
        Inherited = row.Flag(),
        Key = row.Array<short>(),
        Parent = row.Oid(),
        ParentName = row.NameOrNull(),
        ParentWritten = row.TextOrNull() ?? "",
        ParentKey = row.Array<short>(),
        OnDelete = row.Letter(),
        OnUpdate = row.Letter(),
        MatchFull = row.Flag(),
        Expression = row.TextOrNull(),
        WrittenDefinition = row.TextOrNull(),
        NullsNotDistinct = row.Flag(),
        Comment = row.TextOrNull(),
    };

    public KeyConstraint ToKey(ColumnSet own) => new()
    {
        Name = Name,
        Columns = own.Names(Key),
        NullsNotDistinct = NullsNotDistinct,
        Deferrable = Deferrable,
        InitiallyDeferred = InitiallyDeferred,
        Inherited = Inherited,
        Definition = WrittenDefinition
            ?? $"{(Type == 'p' ? "PRIMARY KEY" : "UNIQUE")}{(NullsNotDistinct ? " NULLS NOT DISTINCT" : "")} ({own.WrittenNames(Key)})",
        Comment = Comment,
    };

    public CheckConstraint ToCheck(ColumnSet own, bool enforced) =>
        new(Name, Expression ?? "", Validated, own.Names(Key), Comment) { Enforced = enforced, Inherited = Inherited };

    public ForeignKey ToForeignKey(QualifiedName table, ColumnSet own, ColumnSet parent) => new()
    {
        Name = Name,
        Table = table,
        Columns = own.Names(Key),
        ReferencedTable = ParentName ?? default,
        ReferencedColumns = parent.Names(ParentKey),
        OnDelete = Action(OnDelete),
        OnUpdate = Action(OnUpdate),
        MatchFull = MatchFull,
        Deferrable = Deferrable,
        InitiallyDeferred = InitiallyDeferred,
        Validated = Validated,
        Inherited = Inherited,
        Definition = WrittenDefinition
            ?? $"FOREIGN KEY ({own.WrittenNames(Key)}) REFERENCES {ParentWritten}({parent.WrittenNames(ParentKey)})"
            + (MatchFull ? " MATCH FULL" : "")
            + Action(OnUpdate).After(" ON UPDATE ")
            + Action(OnDelete).After(" ON DELETE "),
        Comment = Comment,
    };

    private static ReferentialAction Action(char letter) => letter switch
    {
        'r' => ReferentialAction.Restrict,
        'c' => ReferentialAction.Cascade,
        'n' => ReferentialAction.SetNull,
        'd' => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };
}
