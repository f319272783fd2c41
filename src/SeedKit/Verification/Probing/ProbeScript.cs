using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>Writes attempts and reads outcomes as <c>probe.sql</c> has them.</summary>
internal sealed class ProbeScript
{
    private const string Place = "/* shared */";
    private const string Tag = "$probe$";
    private static readonly string Template = EmbeddedScript.Read(typeof(ProbeScript), "probe.sql");
    private readonly Dictionary<(string Sql, ProbeYield Yield, bool AsVerifier), int> shared = [];
    private readonly bool sharesPlans;

    private ProbeScript(bool sharesPlans) => this.sharesPlans = sharesPlans;

    /// <summary>The attempts, for the script's setting.</summary>
    public string Attempts { get; private set; } = "[]";

    /// <summary>The script that carries them out.</summary>
    public string Text { get; private set; } = Template;

    /// <summary>Writes attempts.</summary>
    /// <param name="attempts">What to try, in this order.</param>
    /// <param name="sharesPlans">Whether a plan made for one tenant shows the next what a plan of its own would.</param>
    public static ProbeScript Write(IEnumerable<ProbeAttempt> attempts, bool sharesPlans)
    {
        ProbeScript script = new(sharesPlans);
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            writer.WriteStartArray();
            foreach (ProbeAttempt attempt in attempts)
            {
                script.Write(writer, attempt);
            }

            writer.WriteEndArray();
        }

        script.Attempts = Encoding.UTF8.GetString(text.WrittenSpan);
        script.Text = script.Complete();
        return script;
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

    private void Write(Utf8JsonWriter writer, ProbeAttempt attempt)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("steps");
        foreach (ProbeStep step in attempt.Steps)
        {
            Write(writer, step);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("prepares", attempt.Steps.Any(step => step.Sql.StartsWith("prepare ", StringComparison.Ordinal)));
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, ProbeStep step)
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
        writer.WriteBoolean("verifier", step.AsVerifier);
        writer.WriteString("yield", Name(step.Yield));
        if (sharesPlans && step.Shared is { } sql)
        {
            writer.WriteNumber("shared", NumberOf(sql, step));
            writer.WriteString("tenant", step.Tenant);
        }
        else
        {
            writer.WriteNumber("shared", -1);
            writer.WriteString("sql", step.Sql);
        }

        writer.WriteEndObject();
    }

    private int NumberOf(string sql, ProbeStep step)
    {
        (string, ProbeYield, bool) key = (sql, step.Yield, step.AsVerifier);
        if (!shared.TryGetValue(key, out int number))
        {
            number = shared.Count;
            shared.Add(key, number);
        }

        return number;
    }

    private static string Name(ProbeYield yield) => yield switch
    {
        ProbeYield.Count => "count",
        ProbeYield.Rows => "rows",
        _ => "given",
    };

    private string Complete()
    {
        StringBuilder statements = new();
        if (shared.Count > 0)
        {
            AppendChoice(statements, [.. shared.Keys.Select(key => (key.Sql, key.Yield))], 0, shared.Count);
        }

        // A name may hold anything, the tag too.
        string tag = Tag;
        string text = statements.ToString();
        while (text.Contains(tag, StringComparison.Ordinal))
        {
            tag = $"${tag.Trim('$')}_$";
        }

        return Template.Replace(Tag, tag, StringComparison.Ordinal).Replace(Place, text, StringComparison.Ordinal);
    }

    // By halves: a CASE would be looked through from its first WHEN for each step.
    private static void AppendChoice(StringBuilder text, (string Sql, ProbeYield Yield)[] statements, int from, int to)
    {
        if (to - from > 1)
        {
            int middle = (from + to) / 2;
            text.AppendLine(CultureInfo.InvariantCulture, $"if number < {middle} then");
            AppendChoice(text, statements, from, middle);
            text.AppendLine("else");
            AppendChoice(text, statements, middle, to);
            text.AppendLine("end if;");
            return;
        }

        (string sql, ProbeYield yield) = statements[from];
        text.AppendLine(yield switch
        {
            ProbeYield.Count => $"{sql} into counted;",
            ProbeYield.Rows => $"{sql}; get diagnostics counted = row_count;",
            _ => $"{sql} into seedkit_given;",
        });
    }
}
