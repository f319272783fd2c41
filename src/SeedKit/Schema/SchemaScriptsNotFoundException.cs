using SeedKit.Diagnostics;

namespace SeedKit.Schema;

/// <summary>There is no script to install.</summary>
public sealed class SchemaScriptsNotFoundException : SeedKitException
{
    /// <summary>Names where scripts were looked for.</summary>
    /// <param name="where">The files or resources that were expected.</param>
    public SchemaScriptsNotFoundException(string where)
        : base(new FailureMessage
        {
            Expected = $"at least one SQL script: {where}.",
            Found = "none.",
            Consequence = "An empty schema would be installed, and every rule would hold on it.",
            Remedy = "Check the path or the namespace; scripts that undo stand in Down, reference rows in Reference, both beside Up.",
        }) => Where = where;

    /// <summary>The files or resources that were expected.</summary>
    public string Where { get; }
}
