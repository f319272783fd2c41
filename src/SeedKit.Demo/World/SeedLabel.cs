using System.Text;

namespace SeedKit.Demo.World;

/// <summary>A member of an enum as the schema spells it, for labels that stand inside JSON or text.</summary>
internal static class SeedLabel
{
    /// <summary><c>InProgress</c> as <c>in_progress</c>.</summary>
    public static string Of<TLabel>(TLabel member)
        where TLabel : struct, Enum
    {
        StringBuilder label = new();
        foreach (char letter in member.ToString())
        {
            _ = label.Append(char.IsAsciiLetterUpper(letter) && label.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return label.ToString();
    }
}
