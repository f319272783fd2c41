namespace SeedKit.Baselines.Rewind;

/// <summary>A column of the key by which a row is found again.</summary>
/// <param name="Name">The column, unquoted.</param>
/// <param name="Equality">The operator that says whether two of its values are equal, as SQL: <c>operator(pg_catalog.=)</c>.</param>
/// <param name="IsExact">Whether equal values are the same: a row that was found by this column has its value already.</param>
/// <param name="Type">Of what type and collation a column has to be that holds its values, as SQL; of a domain, the type under it.</param>
internal sealed record KeyColumn(string Name, string Equality, bool IsExact, string Type);
