using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>
/// JSON for other programs. The shape is fixed: members are added, never renamed or removed, within one
/// <c>schemaVersion</c>.
/// </summary>
public sealed class JsonReportWriter : IReportWriter
{
    /// <summary>The version of the shape.</summary>
    public const int SchemaVersion = 1;

    // Indented, because people read it too; relaxed, because names in other alphabets stay readable and it is no HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public void Write(VerificationReport report, ReportContext context, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Render(json =>
        {
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartArray("findings");
            foreach (Finding finding in report.Findings)
            {
                Write(finding, json);
            }

            json.WriteEndArray();
            json.WriteStartArray("skipped");
            foreach (SkippedRule skipped in report.Skipped)
            {
                json.WriteStartObject();
                json.WriteString("rule", skipped.Rule.ToString());
                json.WriteString("reason", skipped.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Write(report.Summary, json);
        }));
        output.Write('\n');
    }

    /// <summary>One JSON object as text; the other JSON format writes through here too.</summary>
    internal static string Render(Action<Utf8JsonWriter> writeMembers)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.ToString());
        json.WriteString("severity", RuleGroup.Word(finding.Severity));
        json.WriteString("object", finding.Path.ToString());
        json.WriteString("message", finding.Message);
        json.WriteStartArray("evidence");
        foreach (string line in finding.Evidence)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(ReportSummary summary, Utf8JsonWriter json)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("tables", summary.Tables);
        json.WriteNumber("rows", summary.Rows);
        json.WriteNumber("errors", summary.Errors);
        json.WriteNumber("warnings", summary.Warnings);
        json.WriteNumber("notes", summary.Notes);
        json.WriteNumber("seconds", Math.Round(summary.Seconds, 3));
        json.WriteEndObject();
    }
}
