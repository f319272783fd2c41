using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>There was no table to inspect, so that nothing can be said to be right.</summary>
public sealed class NothingInspectedException : SeedKitException
{
    /// <summary>Refuses a verification of nothing.</summary>
    /// <param name="database">The database.</param>
    /// <param name="schemas">The schemas that were looked in; empty for all.</param>
    /// <param name="schemasWithTables">The schemas that do hold tables.</param>
    public NothingInspectedException(string database, IReadOnlyList<string> schemas, IReadOnlyList<string> schemasWithTables)
        : base(new FailureMessage
        {
            Expected = $"at least one table in {Where(schemas)} of database '{database}'.",
            Found = schemasWithTables is { Count: > 0 }
                ? $"none there; tables stand in {string.Join(", ", schemasWithTables)}."
                : "no table at all.",
            Consequence = "zero findings on zero tables would look like a pass.",
            Remedy = schemasWithTables is { Count: > 0 }
                ? "Name the schema with --schema, or correct 'schemas' in the contract."
                : "Apply the schema first ('seedkit schema up'), or connect to the right database.",
        })
    {
        Database = database;
        Schemas = schemas;
    }

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>The schemas that were looked in; empty for all.</summary>
    public IReadOnlyList<string> Schemas { get; }

    private static string Where(IReadOnlyList<string> schemas) => schemas is { Count: > 0 } ? $"schema {string.Join(", ", schemas)}" : "the schemas";
}
