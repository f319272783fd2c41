using Bogus;
using Bogus.DataSets;
using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>Names of people, drawn once per world: Bogus is too slow to be asked for every row, and its own seeding is per process.</summary>
internal sealed class NamePool
{
    private const int Size = 160;

    public NamePool(SeedContext context)
    {
        // Bogus takes its seed as an int; the constructor with a local seed leaves Randomizer.Seed alone.
        Name names = new("en") { Random = new Randomizer((int)context.Stream("names", 0, "bogus").Long(1, int.MaxValue)) };
        FirstNames = Draw(() => names.FirstName());
        LastNames = Draw(() => names.LastName());
    }

    public IReadOnlyList<string> FirstNames { get; }

    /// <summary>Letters only, so that they fit into addresses.</summary>
    public IReadOnlyList<string> LastNames { get; }

    private static string[] Draw(Func<string> next) =>
        [.. Enumerable.Range(0, Size * 4).Select(_ => next()).Where(name => name.All(char.IsAsciiLetter)).Distinct(StringComparer.Ordinal).Take(Size)];
}
