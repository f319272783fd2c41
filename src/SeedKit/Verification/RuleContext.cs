using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>What a rule sees: the catalog, the contract, and the part of the database that is to be judged.</summary>
internal sealed class RuleContext
{
    /// <summary>SeedKit's own bookkeeping, which no rule judges.</summary>
    public const string OwnSchema = "seedkit";

    private readonly HashSet<string> schemas;
    private readonly ILookup<QualifiedName, Table> partitions;
    private readonly HashSet<QualifiedName> labelTypes;
    private readonly Dictionary<QualifiedName, (IReadOnlyList<TenancyLevel> Levels, IReadOnlyList<string> Columns)> tenancies;

    public RuleContext(DatabaseCatalog catalog, Contract contract, IReadOnlyList<string>? schemas = null, DateOnly today = default)
    {
        Catalog = catalog;
        Contract = contract with { Tenancy = contract.Tenancy?.For(catalog.PrimaryKeyOf) };
        Today = today;
        SchemaNames = schemas is { Count: > 0 } ? schemas : contract.Schemas;
        this.schemas = SchemaNames.Count > 0
            ? [.. SchemaNames]
            : [.. catalog.Tables.Select(table => table.Name.Schema), .. catalog.Schemas.Select(schema => schema.Name)];
        this.schemas.Remove(OwnSchema);
        AllTables = [.. catalog.Tables.Where(table => table.Name.Schema != OwnSchema)];
        Relations = [.. AllTables.Where(table => this.schemas.Contains(table.Name.Schema))];
        Tables = [.. Relations.Where(table => table.PartitionOf is null)];
        partitions = AllTables.Where(table => table.PartitionOf is not null).ToLookup(table => table.PartitionOf!.Value);
        labelTypes = [.. catalog.EnumTypes.SelectMany(type => new[] { type.Name, type.Name with { Name = $"_{type.Name.Name}" } })];

        // Every rule about tenants asks this of every table and of every foreign key.
        tenancies = catalog.Tables.ToDictionary(table => table.Name, TenancyOf);
    }

    public DatabaseCatalog Catalog { get; }

    public Contract Contract { get; }

    /// <summary>The day by which suppressions expire.</summary>
    public DateOnly Today { get; }

    /// <summary>The schemas asked for; empty for all.</summary>
    public IReadOnlyList<string> SchemaNames { get; }

    /// <summary>The tables to judge: those of the inspected schemas, a partitioned table once instead of its partitions.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The tables to judge and their partitions.</summary>
    public IReadOnlyList<Table> Relations { get; }

    /// <summary>Every table of the database, whatever its schema, SeedKit's own left out.</summary>
    public IReadOnlyList<Table> AllTables { get; }

    /// <summary>The tables to judge whose rows live in this database.</summary>
    public IEnumerable<Table> LocalTables => Tables.Where(table => table.Kind != TableKind.Foreign);

    /// <summary>The table, its partitions and theirs, whatever their schema.</summary>
    public IEnumerable<Table> WithPartitions(Table table) => partitions[table.Name].SelectMany(WithPartitions).Prepend(table);

    /// <summary>Whether objects of that schema are to be judged.</summary>
    public bool Inspects(string schema) => schemas.Contains(schema);

    /// <summary>The levels whose columns the table must carry; empty without tenancy, for exempt tables and for the root.</summary>
    public IReadOnlyList<TenancyLevel> LevelsOf(Table table) => tenancies[table.Name].Levels;

    /// <summary>The tenant columns that the table must carry and does, outermost first.</summary>
    public IReadOnlyList<string> TenantColumnsOf(Table table) => tenancies[table.Name].Columns;

    /// <summary>Tables that must carry tenant columns, with the levels that say which.</summary>
    public IEnumerable<(Table Table, IReadOnlyList<TenancyLevel> Levels)> TenantTables() =>
        from table in Tables
        let levels = LevelsOf(table)
        where levels.Count > 0
        select (table, levels);

    /// <summary>The tables whose rows policies keep apart: the tenants themselves, what must carry tenant columns, and the exempt ones that the contract says so of.</summary>
    public IEnumerable<Table> IsolatedTables() => Contract.Tenancy is { } tenancy
        ? LocalTables.Where(table => table.Name == tenancy.Root || LevelsOf(table).Count > 0
            || tenancy.Exemptions.Any(exemption => exemption.Table == table.Name && exemption.RowSecurity))
        : [];

    /// <summary>Whether values of the type are labels of an enum type, or arrays of them.</summary>
    public bool HoldsLabels(QualifiedName type) => labelTypes.Contains(type);

    /// <summary>The table a foreign key points at, where the catalog has it.</summary>
    public Table? Parent(ForeignKey key) => Catalog.FindTable(key.ReferencedTable);

    /// <summary>The table of that name where it is to be judged, or null.</summary>
    public Table? FindTable(QualifiedName name) => Inspects(name.Schema) ? Catalog.FindTable(name) : null;

    private (IReadOnlyList<TenancyLevel> Levels, IReadOnlyList<string> Columns) TenancyOf(Table table)
    {
        IReadOnlyList<TenancyLevel> levels = Contract.Tenancy?.LevelsOf(table.Name) ?? [];
        return (levels, [.. levels.Select(level => level.Column).Where(column => table.FindColumn(column) is not null)]);
    }
}
