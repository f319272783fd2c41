namespace SeedKit.Schema;

/// <summary>One SQL script.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Sql">Plain SQL: no psql commands, no transaction control.</param>
public sealed record SchemaScript(string Name, string Sql);
