using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SeedKit.Contracts;

/// <summary>A place in the YAML that knows where it stands, so that every complaint can name line and column.</summary>
internal sealed class ContractNode(YamlNode node, string source, string path)
{
    /// <summary>Where it stands among the keys: <c>tenancy.levels[0].column</c>.</summary>
    public string Path { get; } = path;

    public int Line => (int)node.Start.Line;

    /// <summary>The members of a section; unknown keys are refused.</summary>
    public ContractSection Section(string shape) => new(this, shape, Members());

    /// <summary>The members of a mapping whose keys are names of the user's own.</summary>
    public IReadOnlyList<(ContractNode Key, ContractNode Value)> Members()
    {
        if (node is not YamlMappingNode mapping)
        {
            throw Wrong("a mapping (lines of 'key: value')");
        }

        return [.. mapping.Children.Select(member =>
        {
            string childPath = Path.Length == 0 ? Name(member.Key) : $"{Path}.{Name(member.Key)}";
            return (new ContractNode(member.Key, source, childPath), new ContractNode(member.Value, source, childPath));
        })];
    }

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<ContractNode> Items() => node is YamlSequenceNode sequence
        ? [.. sequence.Children.Select((item, index) => new ContractNode(item, source, $"{Path}[{index}]"))]
        : throw Wrong("a list (lines of '- entry')");

    /// <summary>The entries of a list, each made into a value that may stand there only once.</summary>
    public IReadOnlyList<T> Distinct<T>(Func<ContractNode, T> convert)
    {
        HashSet<T> seen = [];
        List<T> values = [];
        foreach (ContractNode item in Items())
        {
            T value = convert(item);
            if (!seen.Add(value))
            {
                throw item.Complain("each entry once", $"'{value}' a second time", $"Remove one of the two from '{Path}'.");
            }

            values.Add(value);
        }

        return values;
    }

    public bool IsMapping => node is YamlMappingNode;

    /// <summary>A text that is not empty.</summary>
    public string Text() => TryScalar(out string? text) && text.Length > 0 ? text : throw Wrong("a text");

    /// <summary>A text, which may be empty, or null where nothing stands.</summary>
    public string? TextOrNull() => node is YamlScalarNode ? TryScalar(out string? text) ? text : null : throw Wrong("a text, or null");

    public bool Boolean() => Text() switch
    {
        "true" => true,
        "false" => false,
        _ => throw Wrong("'true' or 'false'"),
    };

    public int Number() => int.TryParse(Text(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
        ? number
        : throw Wrong("a whole number");

    public DateOnly Date() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly date)
            ? date
            : throw Wrong("a date as 2027-01-31");

    public ContractException Wrong(string expected) => Complain(
        $"{Subject} to be {expected}", Describe(), $"Correct {Subject}; contract.schema.json says what may stand there.");

    public ContractException Complain(string expected, string found, string remedy, Exception? inner = null) =>
        new(source, Line, (int)node.Start.Column, expected, found, remedy, inner);

    private string Subject => Path.Length == 0 ? "the contract" : $"'{Path}'";

    private static string Name(YamlNode key) => key is YamlScalarNode { Value: { } name } ? name : key.ToString();

    private bool TryScalar([NotNullWhen(true)] out string? text)
    {
        YamlScalarNode? scalar = node as YamlScalarNode;
        bool isNull = scalar is null || (scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null");
        text = isNull ? null : scalar!.Value;
        return text is not null;
    }

    private string Describe() => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        _ => TryScalar(out string? text) ? $"'{text}'" : "nothing",
    };
}
