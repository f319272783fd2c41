namespace SeedKit.Tests.Support.Menagerie;

/// <summary>What a test does to the menagerie, as committed statements.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Statements">Each is sent by itself; what stands in one string runs in one transaction.</param>
public sealed record Scenario(string Name, params string[] Statements)
{
    /// <summary>The name, for test reports.</summary>
    public override string ToString() => Name;
}
