using SeedKit.Diagnostics;

namespace SeedKit.Schema;

/// <summary>A schema is installed into a blank database only, and this one holds something.</summary>
public sealed class DatabaseNotBlankException : SeedKitException
{
    private const int Shown = 5;

    /// <summary>Names the database and what it holds.</summary>
    /// <param name="database">The database.</param>
    /// <param name="objects">Some of the objects, by name.</param>
    /// <param name="installed">Whether SeedKit's bookkeeping is among them.</param>
    public DatabaseNotBlankException(string database, IReadOnlyList<string> objects, bool installed)
        : base(new FailureMessage
        {
            Expected = $"database {database} to be blank.",
            Found = (installed ? "a schema that SeedKit installed: " : "objects of users: ") + List(objects),
            Consequence = "What is there and what is installed would mix, and down would drop both.",
            Remedy = installed
                ? "Take the schema out first: seedkit schema down --connection ..."
                : "Name a database that was just created: CREATE DATABASE ...",
        }) => (Database, Objects) = (database, objects);

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>Some of the objects, by name.</summary>
    public IReadOnlyList<string> Objects { get; }

    private static string List(IReadOnlyList<string> objects) =>
        string.Join(", ", objects.Take(Shown)) + (objects.Count > Shown ? ", and more." : ".");
}
