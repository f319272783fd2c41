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

    public required short[] ParentKey { get; init; }

    public required char OnDelete { get; init; }

    public required char OnUpdate { get; init; }

    public required bool MatchFull { get; init; }

    public required string? Expression { get; init; }

    public required string Definition { get; init; }

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
        ParentKey = row.Array<short>(),
        OnDelete = row.Letter(),
        OnUpdate = row.Letter(),
        MatchFull = row.Flag(),
        Expression = row.TextOrNull(),
        Definition = row.TextOrNull() ?? "",
        NullsNotDistinct = row.Flag(),
        Comment = row.TextOrNull(),
    };

    public KeyConstraint ToKey(IReadOnlyList<string> columns) => new()
    {
        Name = Name,
        Columns = columns,
        NullsNotDistinct = NullsNotDistinct,
        Deferrable = Deferrable,
        InitiallyDeferred = InitiallyDeferred,
        Inherited = Inherited,
        Definition = Definition,
        Comment = Comment,
    };

    public CheckConstraint ToCheck(IReadOnlyList<string> columns, bool enforced) =>
        new(Name, Expression ?? "", Validated, columns, Comment) { Enforced = enforced, Inherited = Inherited };

    public ForeignKey ToForeignKey(QualifiedName table, IReadOnlyList<string> columns, IReadOnlyList<string> referencedColumns) => new()
    {
        Name = Name,
        Table = table,
        Columns = columns,
        ReferencedTable = ParentName ?? default,
        ReferencedColumns = referencedColumns,
        OnDelete = Action(OnDelete),
        OnUpdate = Action(OnUpdate),
        MatchFull = MatchFull,
        Deferrable = Deferrable,
        InitiallyDeferred = InitiallyDeferred,
        Validated = Validated,
        Inherited = Inherited,
        Definition = Definition,
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
