namespace SeedKit.Demo.Walkthrough;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The name of its PostgreSQL type.</param>
internal sealed record ResultColumn(string Name, string Type)
{
    public bool IsId => Type == "uuid";

    public bool IsNumber => Type is "integer" or "bigint" || Type.StartsWith("numeric", StringComparison.Ordinal);
}
