using System.Globalization;

namespace SeedKit.Baselines.Rewind;

/// <summary>The columns of <c>seedkit.rewind_touched</c> that hold keys: of each type as many as the widest key has of it.</summary>
/// <remarks>One log for the keys of all tables, because capture costs about as much again for each insert.</remarks>
internal sealed class KeySlots
{
    private readonly List<string> types = [];

    /// <summary>Their definitions as SQL, each after a comma.</summary>
    public string Sql => string.Concat(types.Select((type, index) => $",\n  {Name(index)} {type}"));

    /// <summary>The columns for a key, in its order.</summary>
    public IReadOnlyList<string> Take(IReadOnlyList<KeyColumn> key)
    {
        List<int> taken = [];
        foreach (KeyColumn column in key)
        {
            int slot = Enumerable.Range(0, types.Count).FirstOrDefault(index => types[index] == column.Type && !taken.Contains(index), types.Count);
            if (slot == types.Count)
            {
                types.Add(column.Type);
            }

            taken.Add(slot);
        }

        return [.. taken.Select(Name)];
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"key_{index + 1}");
}
