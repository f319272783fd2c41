using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Verification;

namespace SeedKit.Tests.Mutation;

/// <summary>Something a test plants and judges: a section of a rule's page, a fault, the clean demo.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Database">Into what it is planted.</param>
/// <param name="Sql">What is planted.</param>
/// <param name="Contract">What it is judged by.</param>
/// <param name="Options">What the test runs.</param>
/// <param name="Holds">Whether the test would pass on such a report, of which only these rules are looked at.</param>
public sealed record Scenario(
    string Name, Planting Database, string Sql, Contract Contract, VerificationOptions Options, Func<VerificationReport, IReadOnlySet<string>, bool> Holds)
{
    /// <summary>The rules that the test runs.</summary>
    public IReadOnlySet<string> Rules { get; } = RuleCatalogue.Select(Options).Select(rule => rule.Id.ToString()).ToHashSet(StringComparer.Ordinal);

    /// <summary>The rules that it is about; empty where it is about all.</summary>
    public IReadOnlySet<string> About { get; init; } = new HashSet<string>();

    /// <summary>What must be true of the server for its SQL to be understood, as SQL.</summary>
    public string Needs { get; init; } = "";

    /// <summary>Whether the test compares the whole catalog with one that is kept, and runs no rule.</summary>
    public bool ComparesCatalog { get; init; }

    /// <summary>Whether the test also runs the queries that findings show.</summary>
    public bool RunsQueries { get; init; }
}
