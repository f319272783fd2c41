namespace SeedKit.Catalog;

/// <summary>The parts from which a <see cref="DatabaseCatalog"/> is built; tests build small ones by hand.</summary>
public sealed record CatalogParts
{
    /// <summary>The server's version number, for example 150018.</summary>
    public int ServerVersion { get; init; }

    /// <summary>The database's name.</summary>
    public string Database { get; init; } = "";

    /// <summary>Schemas, sorted by name.</summary>
    public IReadOnlyList<SchemaObject> Schemas { get; init; } = [];

    /// <summary>Tables, sorted by name.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>Views, sorted by name.</summary>
    public IReadOnlyList<View> Views { get; init; } = [];

    /// <summary>Sequences, sorted by name.</summary>
    public IReadOnlyList<Sequence> Sequences { get; init; } = [];

    /// <summary>Enum types, sorted by name.</summary>
    public IReadOnlyList<EnumType> EnumTypes { get; init; } = [];

    /// <summary>Domains, sorted by name.</summary>
    public IReadOnlyList<Domain> Domains { get; init; } = [];

    /// <summary>Functions, sorted by name and arguments.</summary>
    public IReadOnlyList<Routine> Routines { get; init; } = [];

    /// <summary>Roles of the cluster, sorted by name.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Objects without a model of their own, sorted by kind and identity.</summary>
    public IReadOnlyList<OtherObject> OtherObjects { get; init; } = [];
}
