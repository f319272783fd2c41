namespace SeedKit.Contracts;

/// <summary>A query of the application, as a page of it asks: run by the application's role for one tenant.</summary>
/// <param name="Name">What the team calls it, unique in the contract; findings point at it.</param>
/// <param name="Sql">One SELECT without its final semicolon; a name without a schema stands in the first of the contract's schemas.</param>
public sealed record PageQuery(string Name, string Sql)
{
    /// <summary>The values of <c>$1</c>, <c>$2</c> and so on, as text that the server reads by the type of each; null for SQL NULL.</summary>
    public IReadOnlyList<string?> Parameters { get; init; } = [];

    /// <summary>Demo tenants for whom it may find nothing, by key, with the reason.</summary>
    public IReadOnlyDictionary<string, string> MayBeEmpty { get; init; } = new Dictionary<string, string>();
}
