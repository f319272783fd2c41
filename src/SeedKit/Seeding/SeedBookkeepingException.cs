using SeedKit.Diagnostics;

namespace SeedKit.Seeding;

/// <summary>The database has no place for what a seed leaves behind beside its rows: SeedKit did not install its schema; nothing was written.</summary>
public sealed class SeedBookkeepingException : SeedKitException
{
    /// <summary>Raises the failure.</summary>
    /// <param name="database">The database.</param>
    /// <param name="tables">How many tables it holds.</param>
    public SeedBookkeepingException(string database, long tables)
        : base(new FailureMessage
        {
            Expected = $"the database \"{database}\" to hold a schema that SeedKit installed.",
            Found = tables switch
            {
                0 => "no table at all.",
                1 => "one table, and no table seedkit.seed_state beside it.",
                _ => $"{tables} tables, and no table seedkit.seed_state beside them.",
            },
            Consequence = "nothing would say what the rows are and which instant they take for \"now\".",
            Remedy = tables == 0
                ? "install the schema first: seedkit schema up --connection ... Nothing was written."
                : "let SeedKit install the schema, into a blank database: seedkit schema up --connection ... Nothing was written.",
        })
        => (Database, Tables) = (database, tables);

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>How many tables it holds.</summary>
    public long Tables { get; }
}
