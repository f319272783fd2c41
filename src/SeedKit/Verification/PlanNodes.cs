using System.Text.Json;

namespace SeedKit.Verification;

/// <summary>Reads EXPLAIN's JSON.</summary>
internal static class PlanNodes
{
    /// <summary>The node and everything under it, top first.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement node)
    {
        yield return node;
        if (node.TryGetProperty("Plans", out JsonElement children))
        {
            foreach (JsonElement descendant in children.EnumerateArray().SelectMany(Of))
            {
                yield return descendant;
            }
        }
    }

    /// <summary>A property of a node, or null.</summary>
    public static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out JsonElement value) ? value.GetString() : null;
}
