using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A function or procedure.</summary>
public sealed record Routine
{
    /// <summary>Schema and name.</summary>
    public required QualifiedName Name { get; init; }

    /// <summary>The object id in the database it was read from; never part of a snapshot.</summary>
    public uint Oid { get; init; }

    /// <summary>The arguments that tell overloads apart, as PostgreSQL writes them.</summary>
    public required string Arguments { get; init; }

    /// <summary><c>function</c>, <c>procedure</c>, <c>aggregate</c> or <c>window</c>.</summary>
    public string Kind { get; init; } = "function";

    /// <summary>The language: <c>sql</c>, <c>plpgsql</c>, ...</summary>
    public string Language { get; init; } = "";

    /// <summary>The body as it was written; empty for a C function or an aggregate.</summary>
    public string Body { get; init; } = "";

    /// <summary>The whole definition as PostgreSQL writes it; empty for an aggregate.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Whether it runs with its owner's rights.</summary>
    public bool SecurityDefiner { get; init; }

    /// <summary><c>immutable</c>, <c>stable</c> or <c>volatile</c>.</summary>
    public string Volatility { get; init; } = "volatile";

    /// <summary>Settings fixed for its run, such as <c>search_path=...</c>, sorted.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The role that owns it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Privileges given on it, sorted.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>Its comment, or null.</summary>
    public string? Comment { get; init; }
}
