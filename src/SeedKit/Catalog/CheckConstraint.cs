namespace SeedKit.Catalog;

/// <summary>A CHECK constraint of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">The condition as PostgreSQL writes it, without CHECK and outer parentheses.</param>
/// <param name="Validated">Whether existing rows were checked when it was added.</param>
/// <param name="Columns">The columns it reads, in table order.</param>
/// <param name="Comment">Its comment, or null.</param>
public sealed record CheckConstraint(string Name, string Expression, bool Validated, IReadOnlyList<string> Columns, string? Comment = null)
{
    /// <summary>Whether it is enforced at all (PostgreSQL 18 can declare one that is not).</summary>
    public bool Enforced { get; init; } = true;

    /// <summary>What it calls that is not IMMUTABLE, sorted: functions by name, or <c>the current date, time or user</c>.</summary>
    public IReadOnlyList<string> Unstable { get; init; } = [];

    /// <summary>Whether it came from a parent table or a partitioned one and was not declared here.</summary>
    public bool Inherited { get; init; }
}
