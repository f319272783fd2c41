namespace Lending;

/// <summary>A tenant.</summary>
public sealed record Branch(Guid Id, string Name)
{
    public static readonly Branch Harbour = new(new Guid("0b000000-0000-4000-8000-000000000001"), "Harbour");

    public static readonly Branch Hillside = new(new Guid("0b000000-0000-4000-8000-000000000002"), "Hillside");

    public static IReadOnlyList<Branch> Demo { get; } = [Harbour, Hillside];

    public static bool IsDemo(Guid id) => Demo.Any(branch => branch.Id == id);
}
