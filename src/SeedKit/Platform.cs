using SeedKit.Contracts;
using SeedKit.Schema;
using SeedKit.Seeding;

namespace SeedKit;

/// <summary>
/// What a team brings: a schema, what it promises, and the data that shows it. The demo platform is one; a team writes its
/// own by deriving from this class and handing the type to a fixture.
/// </summary>
public abstract class Platform
{
    /// <summary>A short name in lower case; it becomes part of database names.</summary>
    public abstract string Name { get; }

    /// <summary>The scripts that make the schema from nothing, and undo it.</summary>
    public abstract SchemaScripts Schema { get; }

    /// <summary>What the schema promises.</summary>
    public abstract Contract Contract { get; }

    /// <summary>The rows of every table, as generators.</summary>
    public abstract SeedPlan Seed { get; }
}
