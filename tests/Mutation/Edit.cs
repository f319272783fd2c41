namespace SeedKit.Tests.Mutation;

/// <summary>A change of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How much is replaced.</param>
/// <param name="Replacement">By what.</param>
public sealed record Edit(int Start, int Length, string Replacement)
{
    public string Apply(string text) => string.Concat(text.AsSpan(0, Start), Replacement, text.AsSpan(Start + Length));

    /// <summary>The same change of a text in which this one begins later.</summary>
    public Edit Shift(int by) => this with { Start = Start + by };
}
