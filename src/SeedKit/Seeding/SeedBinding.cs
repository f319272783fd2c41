using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>The columns of a plan are matched with a database as it is; all that does not fit is collected before anything is written.</summary>
internal sealed class SeedBinding(DatabaseCatalog catalog, SeedContext context)
{
    private readonly Dictionary<QualifiedName, IReadOnlyList<string>> labels = catalog.EnumTypes.ToDictionary(type => type.Name, type => type.Labels);
    private readonly List<string> problems = [];

    public SeedContext Context { get; } = context;

    public IReadOnlyList<string> Problems => problems;

    /// <summary>The labels of an enum type, or null for any other type.</summary>
    public IReadOnlyList<string>? LabelsOf(QualifiedName type) => labels.GetValueOrDefault(type);

    public void Problem(QualifiedName table, string? column, string what) => problems.Add($"{table.ToPath(column)} {what}");

    /// <summary>Matches every table seed with its table.</summary>
    public IReadOnlyDictionary<QualifiedName, TableSeed> Bind(IEnumerable<TableSeed> seeds)
    {
        Dictionary<QualifiedName, TableSeed> bound = [];
        foreach (TableSeed seed in seeds)
        {
            if (catalog.FindTable(seed.Table) is not { } table)
            {
                Problem(seed.Table, null, "is seeded, but there is no such table");
            }
            else if (!bound.TryAdd(seed.Table, seed))
            {
                Problem(seed.Table, null, "is seeded by two table seeds");
            }
            else
            {
                seed.Bind(table, this);
            }
        }

        return problems.Count == 0 ? bound : throw new SeedPlanException(catalog.Database, problems);
    }
}
