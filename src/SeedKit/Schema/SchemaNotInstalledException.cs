using SeedKit.Diagnostics;

namespace SeedKit.Schema;

/// <summary>The database holds no schema that SeedKit installed.</summary>
public sealed class SchemaNotInstalledException : SeedKitException
{
    /// <summary>Names the database.</summary>
    public SchemaNotInstalledException(string database)
        : base(new FailureMessage
        {
            Expected = $"database {database} to hold a schema that SeedKit installed.",
            Found = "no table seedkit.schema_version.",
            Consequence = "The scripts would drop or fill objects that somebody else made.",
            Remedy = "Check the connection string, or install first: seedkit schema up --connection ...",
        }) => Database = database;

    /// <summary>The database.</summary>
    public string Database { get; }
}
