using System.Text;

namespace SeedKit.Diagnostics;

/// <summary>
/// Builds the text of every error that SeedKit raises, so that each says what was expected, what was found, what would
/// have gone wrong silently, and what to do next.
/// </summary>
public sealed record FailureMessage
{
    /// <summary>What the operation needed, as a sentence.</summary>
    public required string Expected { get; init; }

    /// <summary>What was there instead, as a sentence.</summary>
    public required string Found { get; init; }

    /// <summary>What would have gone wrong silently, or null where it is plain.</summary>
    public string? Consequence { get; init; }

    /// <summary>What to do next: a command, an option or a variable by name.</summary>
    public required string Remedy { get; init; }

    /// <summary>The message, one line for each part.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append("Expected: ").AppendLine(Expected);
        text.Append("Found:    ").AppendLine(Found);
        if (Consequence is not null)
        {
            text.Append("Otherwise: ").AppendLine(Consequence);
        }

        return text.Append("Do next:  ").Append(Remedy).ToString().ReplaceLineEndings("\n");
    }
}
