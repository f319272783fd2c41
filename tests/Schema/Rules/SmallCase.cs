using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Tests.Support;
using SeedKit.Verification;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>A small schema of its own, with all that certain rules say of it: for borders that the demo and the pages do not come near.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Needs">What must be true of the server for its SQL to be understood, as SQL; empty where every server understands it.</param>
/// <param name="Sql">What is planted in an empty database.</param>
/// <param name="Contract">What it is judged by.</param>
/// <param name="Options">The rules.</param>
/// <param name="Reports">"rule object" of each finding.</param>
/// <param name="Says">Messages and evidence of all findings, line by line, or null where they do not matter.</param>
/// <param name="Remedies">The remedies of all findings, or null where they do not matter.</param>
/// <param name="Skips">"rule: reason" of each rule that is skipped.</param>
public sealed record SmallCase(
    string Name,
    string Needs,
    string Sql,
    Contract Contract,
    VerificationOptions Options,
    IReadOnlyList<string> Reports,
    IReadOnlyList<string>? Says,
    IReadOnlyList<string>? Remedies,
    IReadOnlyList<string> Skips)
{
    /// <summary>All cases of <c>tests/Schema/Cases</c>.</summary>
    public static IReadOnlyList<SmallCase> ReadAll()
    {
        IDeserializer reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return
        [
            .. from file in Directory.EnumerateFiles(SourceTree.At("tests", "Schema", "Cases"), "*.yaml").Order(StringComparer.Ordinal)
               from entry in reader.Deserialize<List<Entry>>(File.ReadAllText(file))
               select entry.ToCase(),
        ];
    }

    /// <summary>Where the report differs from what is expected; empty where it does not.</summary>
    public IReadOnlyList<string> Complaints(VerificationReport report)
    {
        List<string> complaints = [];
        Compare("reports", Reports.Order(StringComparer.Ordinal), report.Findings.Select(finding => $"{finding.Rule} {finding.Path}").Order(StringComparer.Ordinal));
        Compare("says", Says, report.Findings.SelectMany(finding => (string[])[finding.Message, .. finding.Evidence]));
        Compare("remedies", Remedies, report.Findings.Select(finding => finding.Remedy ?? ""));
        Compare("skips", Skips, report.Skipped.Select(skip => $"{skip.Rule}: {skip.Reason}"));
        return complaints;

        void Compare(string what, IEnumerable<string>? expected, IEnumerable<string> found)
        {
            if (expected is not null && !expected.SequenceEqual(found))
            {
                complaints.Add($"{what}: expected\n  {string.Join("\n  ", expected)}\nand found\n  {string.Join("\n  ", found)}");
            }
        }
    }

    private sealed class Entry
    {
        public string Case { get; set; } = "";

        public string Needs { get; set; } = "";

        public List<string> Rules { get; set; } = [];

        public List<string> Schemas { get; set; } = [];

        public bool Probe { get; set; }

        public string Contract { get; set; } = "";

        public string Sql { get; set; } = "";

        public List<string> Reports { get; set; } = [];

        public List<string>? Says { get; set; }

        public List<string>? Remedies { get; set; }

        public List<string> Skips { get; set; } = [];

        public SmallCase ToCase() => new(
            Case,
            Needs,
            Sql,
            Contract.Length == 0 ? Contracts.Contract.None : ContractReader.Read(Contract, $"{Case}.yaml"),
            new VerificationOptions { Only = Rules, Schemas = Schemas, Probe = Probe },
            Reports,
            Says,
            Remedies,
            Skips);
    }
}
