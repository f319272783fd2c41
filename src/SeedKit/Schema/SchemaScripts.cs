namespace SeedKit.Schema;

/// <summary>The scripts that make a schema from nothing, and undo it. Each list runs in order, in one transaction.</summary>
public sealed record SchemaScripts
{
    /// <summary>The version of the schema, for people.</summary>
    public required string Version { get; init; }

    /// <summary>From a blank database to the schema.</summary>
    public required IReadOnlyList<SchemaScript> Up { get; init; }

    /// <summary>Back to a blank database.</summary>
    public required IReadOnlyList<SchemaScript> Down { get; init; }

    /// <summary>Rows that belong to the schema itself and are there in every environment; may run again.</summary>
    public IReadOnlyList<SchemaScript> ReferenceData { get; init; } = [];
}
