using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SeedKit.Verification.Probing;

/// <summary>Writes attempts and reads outcomes as <c>probe.sql</c> has them.</summary>
internal static class ProbeScript
{
    public static string Write(IEnumerable<ProbeAttempt> attempts)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            writer.WriteStartArray();
            foreach (ProbeAttempt attempt in attempts)
            {
                Write(writer, attempt);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

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

    private static void Write(Utf8JsonWriter writer, ProbeAttempt attempt)
    {
        writer.WriteStartObject();
        if (attempt.Given is not null)
        {
            writer.WriteString("given", attempt.Given);
        }

        writer.WriteStartArray("steps");
        foreach (ProbeStep step in attempt.Steps)
        {
            Write(writer, step);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("prepares", attempt.Steps.Any(step => step.Sql.StartsWith("prepare ", StringComparison.Ordinal)));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProbeStep step)
    {
        writer.WriteStartObject();

        // Names and values by turns.
        writer.WriteStartArray("bind");
        foreach ((string name, string value) in step.Binding.Settings)
        {
            writer.WriteStringValue(name);
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
        writer.WriteString("sql", step.Sql);
        writer.WriteBoolean("counts", step.Counts);
        writer.WriteBoolean("verifier", step.AsVerifier);
        writer.WriteEndObject();
    }
}
