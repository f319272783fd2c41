using System.Collections.Frozen;
using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>
/// What a database is: an immutable model of its objects, read in one pass by <c>CatalogReader</c>. System schemas,
/// temporary objects and whatever an extension owns are left out. Every list is sorted by name, ordinally.
/// </summary>
public sealed class DatabaseCatalog
{
    /// <summary>The schema in which SeedKit keeps its own books. The catalog holds it like any other; rules and snapshots of the
    /// user's schema leave it out.</summary>
    public const string BookkeepingSchema = "seedkit";

    private readonly FrozenDictionary<QualifiedName, Table> tablesByName;

    /// <summary>Builds the model from its parts; lists must be sorted by name.</summary>
    public DatabaseCatalog(CatalogParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ServerVersion = parts.ServerVersion;
        Database = parts.Database;
        Schemas = parts.Schemas;
        Tables = parts.Tables;
        Views = parts.Views;
        Sequences = parts.Sequences;
        EnumTypes = parts.EnumTypes;
        Domains = parts.Domains;
        Routines = parts.Routines;
        Roles = parts.Roles;
        OtherObjects = parts.OtherObjects;
        tablesByName = Tables.ToFrozenDictionary(table => table.Name);
    }

    /// <summary>The server's version as <c>server_version_num</c> gives it, for example 150018.</summary>
    public int ServerVersion { get; }

    /// <summary>The database's name.</summary>
    public string Database { get; }

    /// <summary>Schemas that are not the system's.</summary>
    public IReadOnlyList<SchemaObject> Schemas { get; }

    /// <summary>Ordinary, partitioned and foreign tables, partitions included.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>Views and materialized views.</summary>
    public IReadOnlyList<View> Views { get; }

    /// <summary>Sequences, those of identity columns included.</summary>
    public IReadOnlyList<Sequence> Sequences { get; }

    /// <summary>Enum types.</summary>
    public IReadOnlyList<EnumType> EnumTypes { get; }

    /// <summary>Domains.</summary>
    public IReadOnlyList<Domain> Domains { get; }

    /// <summary>Functions, procedures and aggregates.</summary>
    public IReadOnlyList<Routine> Routines { get; }

    /// <summary>Roles of the cluster, the predefined <c>pg_*</c> ones left out.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>Objects without a model of their own.</summary>
    public IReadOnlyList<OtherObject> OtherObjects { get; }

    /// <summary>All foreign keys, ordered by table and name.</summary>
    public IEnumerable<ForeignKey> ForeignKeys => Tables.SelectMany(table => table.ForeignKeys);

    /// <summary>The table of that name, or null.</summary>
    public Table? FindTable(QualifiedName name) => tablesByName.GetValueOrDefault(name);

    /// <summary>The columns of a table's primary key; none where there is no such table, or no key.</summary>
    public IReadOnlyList<string> PrimaryKeyOf(QualifiedName table) => FindTable(table)?.PrimaryKey?.Columns ?? [];
}
