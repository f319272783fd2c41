namespace SeedKit.Seeding;

/// <summary>
/// The wire form of <c>numeric</c>: base-10000 digits, the most significant first, with the weight of the first and the number
/// of decimal places that are shown.
/// </summary>
internal static class NumericField
{
    private const int GroupBase = 10_000;

    public static void Write(CopyBuffer buffer, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        UInt128 digits = new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);

        // The decimal point falls between two groups once the fraction is filled up to a multiple of four places.
        int fractionGroups = (scale + 3) / 4;
        for (int place = scale; place < fractionGroups * 4; place++)
        {
            digits *= 10;
        }

        Span<short> groups = stackalloc short[12];
        int count = 0;
        while (digits != 0)
        {
            (digits, UInt128 group) = UInt128.DivRem(digits, GroupBase);
            groups[count++] = (short)group;
        }

        int trailing = 0;
        while (trailing < count && groups[trailing] == 0)
        {
            trailing++;
        }

        buffer.WriteInt32(8 + (2 * (count - trailing)));
        buffer.WriteInt16((short)(count - trailing));
        buffer.WriteInt16((short)(count == 0 ? 0 : count - fractionGroups - 1));
        buffer.WriteInt16(value < 0 ? (short)0x4000 : (short)0);
        buffer.WriteInt16((short)scale);
        for (int group = count - 1; group >= trailing; group--)
        {
            buffer.WriteInt16(groups[group]);
        }
    }
}
