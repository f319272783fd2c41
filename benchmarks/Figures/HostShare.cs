using System.Globalization;

namespace SeedKit.Benchmarks.Figures;

/// <summary>
/// The processor time that a virtual machine wanted and its host gave to others meanwhile, which every figure in milliseconds grows with:
/// <c>steal</c> in the first line of <c>/proc/stat</c>.
/// </summary>
internal sealed class HostShare
{
    private readonly (long Stolen, long Wanted) start = Read();

    /// <summary>Prints the share since this object was made, where the system tells.</summary>
    public void Print()
    {
        (long stolen, long wanted) = Read();
        if (wanted > start.Wanted)
        {
            Report.Print($"  for scale: the host gave others {100.0 * (stolen - start.Stolen) / (wanted - start.Wanted):F0} % of the processor time wanted here");
        }
    }

    // cpu user nice system idle iowait irq softirq steal ...
    private static (long Stolen, long Wanted) Read()
    {
        const string Path = "/proc/stat";
        if (!File.Exists(Path))
        {
            return default;
        }

        long[] times =
        [
            .. File.ReadLines(Path).First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(field => long.Parse(field, CultureInfo.InvariantCulture)),
        ];
        return times is [long user, long nice, long system, _, _, long irq, long softirq, long stolen, ..]
            ? (stolen, user + nice + system + irq + softirq + stolen)
            : default;
    }
}
