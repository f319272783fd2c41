using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>Something that the data says in two places and that must be the same in both.</summary>
/// <param name="Name">Its name in kebab-case, unique in the contract.</param>
/// <param name="Table">The table whose values follow from the others.</param>
/// <param name="Says">One sentence that holds while the agreement does.</param>
/// <param name="Sql">
/// A query for the rows that disagree, at best with their keys and both values: without its final semicolon, names qualified by their schema.
/// </param>
public sealed record Agreement(string Name, QualifiedName Table, string Says, string Sql);
