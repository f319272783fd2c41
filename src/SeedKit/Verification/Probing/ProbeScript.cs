using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeedKit.Verification.Probing;

/// <summary>Writes attempts and reads outcomes as <c>probe.sql</c> has them.</summary>
internal static class ProbeScript
{
    public static string Write(IEnumerable<ProbeAttempt> attempts) => new JsonArray([.. attempts.Select(Write)]).ToJsonString();

    public static IReadOnlyList<ProbeOutcome> Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateArray().Select(outcome => new ProbeOutcome(
                [.. outcome.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64())],
                outcome.GetProperty("state").GetString()!,
                outcome.GetProperty("message").GetString()!)),
        ];
    }

    private static JsonObject Write(ProbeAttempt attempt)
    {
        JsonObject written = new()
        {
            ["steps"] = new JsonArray([.. attempt.Steps.Select(Write)]),
            ["prepares"] = attempt.Steps.Any(step => step.Sql.StartsWith("prepare ", StringComparison.Ordinal)),
        };
        if (attempt.Given is not null)
        {
            written["given"] = attempt.Given;
        }

        return written;
    }

    private static JsonObject Write(ProbeStep step) => new()
    {
        ["bind"] = new JsonObject(step.Binding.Settings.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value))),
        ["sql"] = step.Sql,
        ["counts"] = step.Counts,
        ["verifier"] = step.AsVerifier,
    };
}
