namespace SeedKit.Demo;

/// <summary>A parameter of a page's query: <c>$1</c> is the first.</summary>
/// <param name="Meaning">What it says.</param>
/// <param name="Value">What the demo user would have chosen; null for SQL NULL, which stands for any.</param>
public sealed record DemoParameter(string Meaning, object? Value);
