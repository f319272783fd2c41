namespace SeedKit.Tool.Differences;

/// <summary>What a change of an enum type's labels may do; their order is the order in which values sort.</summary>
internal static class EnumDifference
{
    /// <summary>The changes of the labels.</summary>
    public static IEnumerable<SchemaChange> Compare(SnapshotObject old, SnapshotObject current)
    {
        string[] before = Labels(old);
        string[] after = Labels(current);
        foreach (string gone in before.Except(after, StringComparer.Ordinal))
        {
            yield return new(Impact.Breaking, current.Title, $"label {gone} removed");
        }

        string[] kept = [.. after.Intersect(before, StringComparer.Ordinal)];
        int lastKept = kept.Length == 0 ? -1 : Array.IndexOf(after, kept[^1]);
        foreach (string added in after.Except(before, StringComparer.Ordinal))
        {
            bool atEnd = Array.IndexOf(after, added) > lastKept;
            yield return new(atEnd ? Impact.Safe : Impact.Review, current.Title, $"label {added} added{(atEnd ? "" : " before others, which changes how values sort")}");
        }

        if (!kept.SequenceEqual(before.Intersect(after, StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return new(Impact.Review, current.Title, "labels in another order, which changes how values sort");
        }
    }

    private static string[] Labels(SnapshotObject parsed) =>
        [.. parsed.Items.Where(item => item.Section == SnapshotObject.BodySection).Select(item => item.Name)];
}
