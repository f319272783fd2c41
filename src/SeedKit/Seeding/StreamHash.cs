using System.Numerics;

namespace SeedKit.Seeding;

/// <summary>
/// The hash under the random streams: SplitMix64's finalizer, integer arithmetic only. <see cref="HashCode"/> is out of the
/// question (salted per process), and a cryptographic hash would cost more than the values it leads to.
/// </summary>
internal static class StreamHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Mix(ulong value)
    {
        value ^= value >> 30;
        value *= 0xBF58476D1CE4E5B9;
        value ^= value >> 27;
        value *= 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>Not commutative, so that (table, column) and (column, table) differ.</summary>
    public static ulong Combine(ulong left, ulong right) => Mix(BitOperations.RotateLeft(left, 23) + Mix(right + Golden) + Golden);

    /// <summary>By UTF-16 units: the same on any machine, whatever its byte order.</summary>
    public static ulong Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ulong hash = 0xCBF29CE484222325;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 0x100000001B3;
        }

        return Mix(hash + (ulong)text.Length);
    }
}
