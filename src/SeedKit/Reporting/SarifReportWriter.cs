using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>
/// SARIF 2.1.0 for code scanning. Each result has a file and a line (GitHub refuses the whole upload otherwise), the object
/// as logical location, and a fingerprint of rule and object only, so that an alert stays the same alert when counts in its
/// message or lines in a snapshot move.
/// </summary>
public sealed class SarifReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "sarif";

    /// <inheritdoc/>
    public void Write(VerificationReport report, ReportContext context, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        ReportedRule[] rules =
        [
            .. context.Rules
                .Concat(report.Findings.Select(finding => context.Describe(finding.Rule, finding.Severity)))
                .Concat(report.Skipped.Select(skipped => context.Describe(skipped.Rule, Severity.Warning)))
                .DistinctBy(rule => rule.Id)
                .OrderBy(rule => rule.Id),
        ];
        output.Write(JsonReportWriter.Render(json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteDriver(rules, context, json);
            WriteInvocation(report, json);
            WriteResults(report, rules, context, json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteEndObject();
            json.WriteEndArray();
        }));
        output.Write('\n');
    }

    private static void WriteDriver(ReportedRule[] rules, ReportContext context, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "SeedKit");
        json.WriteString("semanticVersion", context.ToolVersion);
        json.WriteStartArray("rules");
        foreach (ReportedRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id.ToString());
            WriteText("shortDescription", rule.Title, json);
            WriteText("fullDescription", rule.Explanation.Length > 0 ? rule.Explanation : rule.Title, json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", RuleGroup.Word(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(VerificationReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (SkippedRule skipped in report.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteText("message", $"{skipped.Rule} could not run: {skipped.Reason}", json);
            json.WriteStartObject("associatedRule");
            json.WriteString("id", skipped.Rule.ToString());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(VerificationReport report, ReportedRule[] rules, ReportContext context, Utf8JsonWriter json)
    {
        Dictionary<string, int> occurrences = [];
        json.WriteStartArray("results");
        foreach (Finding finding in report.Findings)
        {
            string identity = $"{finding.Rule}|{finding.Path}";
            int occurrence = occurrences[identity] = occurrences.GetValueOrDefault(identity) + 1;
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule.ToString());
            json.WriteNumber("ruleIndex", Array.FindIndex(rules, rule => rule.Id == finding.Rule));
            json.WriteString("level", RuleGroup.Word(finding.Severity));
            WriteText("message", string.Join('\n', [$"{finding.Path}: {finding.Message}", .. finding.Evidence]), json);
            WriteLocation(finding.Path, context, json);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("seedkit/v1", Hash(occurrence == 1 ? identity : $"{identity}|{occurrence}"));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(ObjectPath path, ReportContext context, Utf8JsonWriter json)
    {
        SourceLocation location = context.Locate(path);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', location.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, location.Line));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", path.Member ?? path.Name);
        json.WriteString("fullyQualifiedName", path.ToString());
        json.WriteString("kind", path.Member is null ? "object" : "member");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(string property, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Hash(string identity) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32];
}
