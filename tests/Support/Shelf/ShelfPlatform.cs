using SeedKit.Contracts;
using SeedKit.Schema;
using SeedKit.Seeding;

namespace SeedKit.Tests.Support.Shelf;

/// <summary>The smallest platform there is: one table with three reference rows, nothing to seed. For tests of what hosts a platform.</summary>
public sealed class ShelfPlatform : Platform
{
    /// <inheritdoc/>
    public override string Name => "shelf";

    /// <inheritdoc/>
    public override SchemaScripts Schema { get; } = new()
    {
        Version = "1",
        Up = [new SchemaScript("up", "create schema shelf; create table shelf.book (id int primary key, title text not null)")],
        Down = [new SchemaScript("down", "drop schema shelf cascade")],
        ReferenceData = [new SchemaScript("books", "insert into shelf.book select g, 'book ' || g from generate_series(1, 3) as g")],
    };

    /// <inheritdoc/>
    public override Contract Contract => Contract.None;

    /// <inheritdoc/>
    public override SeedPlan Seed => SeedPlan.Empty;
}
