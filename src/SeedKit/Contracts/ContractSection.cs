namespace SeedKit.Contracts;

/// <summary>A mapping whose keys are fixed by <see cref="ContractShape"/>.</summary>
internal sealed class ContractSection
{
    private readonly ContractNode node;
    private readonly string shape;
    private readonly Dictionary<string, ContractNode> members = new(StringComparer.Ordinal);

    public ContractSection(ContractNode node, string shape, IReadOnlyList<(ContractNode Key, ContractNode Value)> found)
    {
        this.node = node;
        this.shape = shape;
        IReadOnlyList<string> known = ContractShape.Keys[shape];
        foreach ((ContractNode key, ContractNode value) in found)
        {
            string name = key.Text();
            if (!known.Contains(name))
            {
                throw key.Complain(
                    $"one of the keys {string.Join(", ", known)}",
                    $"the unknown key '{key.Path}'",
                    Nearest(name, known) is { } near ? $"Did you mean '{near}'?" : $"Remove '{name}', or spell it as one of those.");
            }

            members.Add(name, value);
        }
    }

    public ContractNode Required(string key) => Optional(key) ?? throw node.Complain(
        $"the key '{key}' in '{(node.Path.Length == 0 ? shape : node.Path)}'", "none", $"Add '{key}:'.");

    public ContractNode? Optional(string key)
    {
        // A key asked for that the shape does not list could never be given: a mistake of ours, not of the contract.
        System.Diagnostics.Debug.Assert(ContractShape.Keys[shape].Contains(key), key);
        return members.GetValueOrDefault(key);
    }

    public IReadOnlyList<T> List<T>(string key, Func<ContractNode, T> convert) => Optional(key)?.Distinct(convert) ?? [];

    private static string? Nearest(string name, IReadOnlyList<string> known) =>
        known.Select(key => (Key: key, Distance: Distance(name, key)))
            .Where(candidate => candidate.Distance <= 3)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Key)
            .FirstOrDefault();

    private static int Distance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int row = 1; row <= left.Length; row++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                int substitution = previous[column - 1] + (char.ToLowerInvariant(left[row - 1]) == char.ToLowerInvariant(right[column - 1]) ? 0 : 1);
                current[column] = Math.Min(substitution, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
