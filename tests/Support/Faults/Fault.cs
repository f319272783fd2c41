using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SeedKit.Tests.Support.Faults;

/// <summary>A mutation and all that must be reported for it.</summary>
/// <param name="Name">What it is, unique among all.</param>
/// <param name="Operator">The kind of mutation.</param>
/// <param name="Sql">The mutation.</param>
/// <param name="Reports">"rule object" of each finding, each once.</param>
/// <param name="MaySkip">Rules that cannot run on what the mutation leaves; the report may list them as skipped.</param>
public sealed record Fault(string Name, string Operator, string Sql, IReadOnlyList<string> Reports, IReadOnlyList<string> MaySkip)
{
    /// <summary>All faults of a folder of YAML files, entries with 'each' written out.</summary>
    public static IReadOnlyList<Fault> ReadAll(string folder)
    {
        IDeserializer reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
               from entry in reader.Deserialize<List<Entry>>(File.ReadAllText(file))
               from fault in entry.Expand()
               select fault,
        ];
    }

    private sealed class Entry
    {
        public string Fault { get; set; } = "";

        public string Operator { get; set; } = "";

        public string Sql { get; set; } = "";

        public List<string> Reports { get; set; } = [];

        public List<string> MaySkip { get; set; } = [];

        public List<string> Each { get; set; } = [];

        public IEnumerable<Fault> Expand() => Each.Count == 0
            ? [new Fault(Fault, Operator, Sql, Reports, MaySkip)]
            : Each.Select(item => new Fault($"{Fault}: {item}", Operator, Fill(Sql, item), [.. Reports.Select(report => Fill(report, item))], MaySkip));

        private static string Fill(string text, string item)
        {
            string[] words = item.Split(' ');
            for (int index = 0; index < words.Length; index++)
            {
                text = text.Replace($"{{{index}}}", words[index], StringComparison.Ordinal);
            }

            return text.Replace("{*}", item, StringComparison.Ordinal);
        }
    }
}
