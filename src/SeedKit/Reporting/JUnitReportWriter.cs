using System.Globalization;
using System.Text;
using System.Xml;
using SeedKit.Diagnostics;

namespace SeedKit.Reporting;

/// <summary>
/// JUnit XML: a suite of one test case for each rule. A rule fails when one of its findings reaches
/// <see cref="ReportContext.FailOn"/>; milder findings stand in the output of a passed case.
/// </summary>
public sealed class JUnitReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "junit";

    /// <inheritdoc/>
    public void Write(VerificationReport report, ReportContext context, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        ILookup<RuleId, Finding> findings = report.Findings.ToLookup(finding => finding.Rule);
        ILookup<RuleId, string> skipped = report.Skipped.ToLookup(rule => rule.Rule, rule => rule.Reason);
        RuleId[] rules =
        [
            .. context.Rules.Select(rule => rule.Id)
                .Concat(findings.Select(group => group.Key))
                .Concat(skipped.Select(group => group.Key))
                .Distinct()
                .Order(),
        ];
        bool Fails(RuleId id) => findings[id].Any(finding => context.Fails(finding.Severity));

        // The writer itself would declare the encoding of the TextWriter, which is UTF-16 for text in memory.
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using XmlWriter xml = XmlWriter.Create(output, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false });
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "seedkit");
        xml.WriteAttributeString("tests", Text(rules.Length));
        xml.WriteAttributeString("failures", Text(rules.Count(Fails)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Text(rules.Count(id => !Fails(id) && skipped.Contains(id))));
        xml.WriteAttributeString("time", report.Summary.Seconds.ToString("F3", CultureInfo.InvariantCulture));
        foreach (RuleId id in rules)
        {
            WriteCase(id, [.. findings[id]], skipped[id].FirstOrDefault(), context, xml);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static void WriteCase(RuleId id, Finding[] findings, string? skipped, ReportContext context, XmlWriter xml)
    {
        Finding[] failing = [.. findings.Where(finding => context.Fails(finding.Severity))];
        Finding[] passing = [.. findings.Except(failing)];
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "seedkit");
        xml.WriteAttributeString("name", Clean($"{id} {context.Describe(id, Severity.Error).Title}"));
        if (failing.Length > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", RuleGroup.Word(failing.Max(finding => finding.Severity)));
            xml.WriteAttributeString("message", Clean(failing.Length == 1 ? failing[0].Message : RuleGroup.Count(failing.Length, "finding")));
            xml.WriteString(Describe(failing));
            xml.WriteEndElement();
        }
        else if (skipped is not null)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean(skipped));
            xml.WriteEndElement();
        }

        if (passing.Length > 0)
        {
            xml.WriteElementString("system-out", Describe(passing));
        }

        xml.WriteEndElement();
    }

    private static string Describe(IEnumerable<Finding> findings)
    {
        StringBuilder text = new();
        foreach (Finding finding in findings)
        {
            text.Append('\n').Append(finding.Path).Append(": ").Append(finding.Message);
            foreach (string line in finding.Evidence)
            {
                text.Append("\n    ").Append(line);
            }
        }

        return Clean(text.Append('\n').ToString());
    }

    // XML has no way to write most control characters, and row values may hold them.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune =>
            rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
