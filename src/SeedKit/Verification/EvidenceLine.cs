using System.Text.Json;

namespace SeedKit.Verification;

/// <summary>A row as a reader wants to see it: <c>id = 7, client_account_id = 1111…</c>.</summary>
internal static class EvidenceLine
{
    private const int LongestValue = 80;

    public static string From(string json)
    {
        using JsonDocument row = JsonDocument.Parse(json);
        return string.Join(", ", row.RootElement.EnumerateObject().Select(column => $"{column.Name} = {Value(column.Value)}"));
    }

    private static string Value(JsonElement value)
    {
        string text = value.ValueKind switch
        {
            JsonValueKind.Null => "NULL",
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };
        return text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue - 1), "…");
    }
}
