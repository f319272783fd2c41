using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace SeedKit.Seeding;

/// <summary>
/// An endless stream of numbers for one value, keyed by (seed value, table, row, column). Each value has a stream of its
/// own, so adding a column, a row or a table changes no other value. Integer arithmetic only (xoroshiro128++): the same on
/// any machine, culture, time zone and version of .NET.
/// </summary>
/// <remarks>Not safe for use by several threads at once. A class, not a struct: a copied struct would repeat its draws.</remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is called so; it is no System.IO.Stream.")]
[SuppressMessage("Naming", "CA1720", Justification = "The methods are named after what they draw.")]
public sealed class RandomStream
{
    private ulong state0;
    private ulong state1;

    /// <summary>Opens the stream of one value.</summary>
    /// <param name="seed">The seed value of the run.</param>
    /// <param name="table">The table, or the kind of fact.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column, or the name of the fact.</param>
    public RandomStream(long seed, string table, RowKey row, string column) => Rekey(Prefix(seed, table, column), row);

    internal RandomStream()
    {
    }

    /// <summary>What the streams of one column have in common; computed once per column.</summary>
    internal static ulong Prefix(long seed, string table, string column) =>
        StreamHash.Combine(StreamHash.Combine((ulong)seed, StreamHash.Text(table)), StreamHash.Text(column));

    /// <summary>Starts over as the stream of another row: the writer keeps one object per column instead of one per value.</summary>
    internal void Rekey(ulong prefix, RowKey row)
    {
        state0 = StreamHash.Combine(StreamHash.Combine(prefix, row.High), row.Low);
        state1 = StreamHash.Mix(state0 + 0x9E3779B97F4A7C15) | 1; // never all zero, where the generator would stay
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        ulong s0 = state0, s1 = state1;
        ulong result = BitOperations.RotateLeft(s0 + s1, 17) + s0;
        s1 ^= s0;
        state0 = BitOperations.RotateLeft(s0, 49) ^ s1 ^ (s1 << 21);
        state1 = BitOperations.RotateLeft(s1, 28);
        return result;
    }

    /// <summary>A number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int Int(int minimum, int maximum) => (int)Long(minimum, maximum);

    /// <summary>A number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is below the minimum.</exception>
    public long Long(long minimum, long maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        ulong count = (ulong)(maximum - minimum) + 1;
        return count == 0 ? (long)Bits() : minimum + (long)Below(count);
    }

    /// <summary>A decimal from <paramref name="minimum"/> to <paramref name="maximum"/>, both included, in steps of 10^-<paramref name="scale"/>.</summary>
    public decimal Decimal(decimal minimum, decimal maximum, int scale)
    {
        decimal unit = PowerOfTen(scale);
        return Long((long)(minimum * unit), (long)(maximum * unit)) / unit;
    }

    /// <summary>A number around the middle of the range, seldom near its ends: the mean of four draws.</summary>
    public int Around(int minimum, int maximum)
    {
        long sum = 0;
        for (int draw = 0; draw < 4; draw++)
        {
            sum += Long(minimum, maximum);
        }

        return (int)Math.Round(sum / 4m, MidpointRounding.ToEven);
    }

    /// <summary>A decimal around the middle of the range, seldom near its ends.</summary>
    public decimal Around(decimal minimum, decimal maximum, int scale)
    {
        decimal unit = PowerOfTen(scale);
        return Around((int)(minimum * unit), (int)(maximum * unit)) / unit;
    }

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    public bool Chance(int percent) => Below(100) < (ulong)percent;

    /// <summary>One of the items, each as likely as the other.</summary>
    public T Pick<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[(int)Below((ulong)items.Count)];
    }

    /// <summary>One of the items, as likely as its weight is heavy.</summary>
    public T Weighted<T>(params ReadOnlySpan<(T Item, int Weight)> items)
    {
        int total = 0;
        foreach ((_, int weight) in items)
        {
            total += weight;
        }

        int place = Int(1, total);
        foreach ((T item, int weight) in items)
        {
            place -= weight;
            if (place <= 0)
            {
                return item;
            }
        }

        throw new ArgumentException("The weights must be positive.", nameof(items));
    }

    /// <summary>The items in random order, in a new array.</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (int last = shuffled.Length - 1; last > 0; last--)
        {
            int other = Int(0, last);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    /// <summary>That many different items, or all of them where there are fewer, in random order.</summary>
    public T[] Sample<T>(IEnumerable<T> items, int count)
    {
        T[] shuffled = Shuffle(items);
        return shuffled.Length > count ? shuffled[..count] : shuffled;
    }

    /// <summary>A uuid of version 4.</summary>
    public Guid Guid()
    {
        ulong high = (Bits() & 0xFFFFFFFFFFFF0FFF) | 0x4000;
        ulong low = (Bits() & 0x3FFFFFFFFFFFFFFF) | 0x8000000000000000;
        return new Guid(
            (uint)(high >> 32), (ushort)(high >> 16), (ushort)high,
            (byte)(low >> 56), (byte)(low >> 48), (byte)(low >> 40), (byte)(low >> 32),
            (byte)(low >> 24), (byte)(low >> 16), (byte)(low >> 8), (byte)low);
    }

    /// <summary>An instant between the two, both included, in whole seconds.</summary>
    public DateTimeOffset Instant(DateTimeOffset earliest, DateTimeOffset latest) =>
        earliest.AddSeconds(Long(0, (latest.UtcTicks - earliest.UtcTicks) / TimeSpan.TicksPerSecond));

    /// <summary>A duration between the two, both included, in whole seconds.</summary>
    public TimeSpan Duration(TimeSpan shortest, TimeSpan longest) =>
        TimeSpan.FromSeconds(Long(shortest.Ticks / TimeSpan.TicksPerSecond, longest.Ticks / TimeSpan.TicksPerSecond));

    // Lemire's method: a multiplication in place of a division, and a redraw where the remainder would favour some numbers.
    private ulong Below(ulong count)
    {
        UInt128 product = (UInt128)Bits() * count;
        if ((ulong)product < count)
        {
            ulong threshold = (0 - count) % count;
            while ((ulong)product < threshold)
            {
                product = (UInt128)Bits() * count;
            }
        }

        return (ulong)(product >> 64);
    }

    private static decimal PowerOfTen(int scale)
    {
        decimal unit = 1;
        for (int digit = 0; digit < scale; digit++)
        {
            unit *= 10;
        }

        return unit;
    }
}
