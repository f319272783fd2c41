using System.Security.Cryptography;
using System.Text;

namespace SeedKit.Tests.Mutation;

/// <summary>One defect put into the library.</summary>
/// <param name="Id">Its number in one build of the mutated library.</param>
/// <param name="File">The file, as a path below <c>src/SeedKit</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Before">The line or lines as they are.</param>
/// <param name="After">And as the mutant has them.</param>
/// <param name="Body">The member around it, by which a result is known to be still true.</param>
/// <param name="Ordinal">Which of equal changes of a member it is.</param>
public sealed record Mutant(int Id, string File, int Line, string Before, string After, string Body, int Ordinal)
{
    /// <summary>What stays the same from one build to the next, as long as the member does.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{File}\n{Body}\n{Before}\n{After}\n{Ordinal}")))[..16];

    /// <summary>The class of a rule, or null for what rules share.</summary>
    public string? RuleClass => File.StartsWith("Verification/Rules/", StringComparison.Ordinal) && File.EndsWith("Rule.cs", StringComparison.Ordinal)
        ? Path.GetFileNameWithoutExtension(File)
        : null;

    public override string ToString() => $"{File}:{Line}\n    - {Before}\n    + {After}";
}
