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
    private const int BranchSize = 10;
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
        writer.WriteBoolean("prepares", attempt.Steps.Any(step => !step.IsAlike && step.Sql.StartsWith("prepare ", StringComparison.Ordinal)));
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
        if (sharesPlans && step.IsAlike)
        {
            writer.WriteNumber("shared", NumberOf(step));
            writer.WriteString("tenant", step.Tenant);
        }
        else
        {
            writer.WriteNumber("shared", -1);
            writer.WriteString("sql", step.Sql);
        }

        writer.WriteEndObject();
    }

    private int NumberOf(ProbeStep step)
    {
        (string, ProbeYield, bool) key = (step.Shared, step.Yield, step.AsVerifier);
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
        int number = 0;
        foreach ((string Sql, ProbeYield Yield, bool)[] branch in shared.Keys.Chunk(BranchSize))
        {
            // By branches: one CASE would be looked through from its first WHEN for each step.
            statements.AppendLine(CultureInfo.InvariantCulture, $"{(number == 0 ? "if" : "elsif")} number < {number + branch.Length} then case number");
            foreach ((string sql, ProbeYield yield, _) in branch)
            {
                statements.AppendLine(CultureInfo.InvariantCulture, $"when {number++} then {sql} {After(yield)}");
            }

            statements.AppendLine("end case;");
        }

        if (number > 0)
        {
            statements.AppendLine("end if;");
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

    private static string After(ProbeYield yield) => yield switch
    {
        ProbeYield.Count => "into counted;",
        ProbeYield.Rows => "; get diagnostics counted = row_count;",
        _ => "into seedkit_given;",
    };
}
