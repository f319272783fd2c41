namespace SeedKit.Verification;

/// <summary>Divides work between sessions.</summary>
internal static class Portions
{
    // Two sessions take a portion each, and as much as they have is still to come.
    private const int Share = 4;

    /// <summary>Portions in which what belongs together stays together, smaller towards the end, so that nobody waits long for who took the last one.</summary>
    /// <param name="groups">What belongs together.</param>
    /// <param name="least">How many items are worth a portion.</param>
    /// <param name="most">How many are enough for one; a group is never divided, so there may be more.</param>
    public static IEnumerable<T[]> OfWholeGroups<T>(IEnumerable<IEnumerable<T>> groups, int least, int most)
    {
        T[][] whole = [.. groups.Select(group => group.ToArray())];
        int left = whole.Sum(group => group.Length);
        List<T> portion = [];
        foreach (T[] group in whole)
        {
            portion.AddRange(group);
            if (portion.Count >= Math.Clamp(left / Share, least, most))
            {
                left -= portion.Count;
                yield return [.. portion];
                portion.Clear();
            }
        }

        if (portion.Count > 0)
        {
            yield return [.. portion];
        }
    }
}
