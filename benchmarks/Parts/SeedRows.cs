using BenchmarkDotNet.Attributes;
using SeedKit.Demo;
using SeedKit.Seeding;

namespace SeedKit.Benchmarks.Parts;

/// <summary>Making the demo's rows, without a server to take them.</summary>
[MemoryDiagnoser]
public class SeedRows
{
    /// <summary>The profiles to make.</summary>
    public static IEnumerable<SeedProfile> Profiles => [SeedProfile.Compact, SeedProfile.Full];

    /// <summary>The profile to make.</summary>
    [ParamsSource(nameof(Profiles))]
    public SeedProfile Profile { get; set; } = SeedProfile.Full;

    /// <summary>Makes all of them.</summary>
    /// <returns>How many there are.</returns>
    [Benchmark]
    public int Make()
    {
        int rows = 0;
        foreach (TableSeed table in new DemoPlatform().Seed.Tables(new SeedContext(new SeedOptions { Profile = Profile })))
        {
            rows += table.Make(int.MaxValue, CancellationToken.None);
            table.Discard();
        }

        return rows;
    }
}
