namespace SeedKit.Tool.Differences;

/// <summary>Compares two schemas and says of each change what it may do.</summary>
internal static class SchemaDifference
{
    /// <summary>The changes that lead from one to the other, the gravest first, then by object.</summary>
    public static IReadOnlyList<SchemaChange> Compare(
        IReadOnlyDictionary<string, SnapshotObject> before, IReadOnlyDictionary<string, SnapshotObject> after)
    {
        List<SchemaChange> changes = [];
        foreach (string title in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            SnapshotObject? old = before.GetValueOrDefault(title);
            SnapshotObject? current = after.GetValueOrDefault(title);
            changes.AddRange((old, current) switch
            {
                ({ } gone, null) => [new SchemaChange(gone.Kind == "role" ? Impact.Review : Impact.Breaking, title, "removed")],
                (null, { } added) => [new SchemaChange(added.Kind == "role" ? Impact.Review : Impact.Safe, title, "added")],
                _ => CompareObject(old!, current!),
            });
        }

        return [.. changes.OrderByDescending(change => change.Impact).ThenBy(change => change.Object, StringComparer.Ordinal)];
    }

    private static IEnumerable<SchemaChange> CompareObject(SnapshotObject old, SnapshotObject current)
    {
        if (old.Kind == "enum")
        {
            foreach (SchemaChange change in EnumDifference.Compare(old, current))
            {
                yield return change;
            }
        }

        Dictionary<(string, string), SnapshotItem> before = Index(old);
        Dictionary<(string, string), SnapshotItem> after = Index(current);
        foreach ((string Section, string Name) key in before.Keys.Union(after.Keys))
        {
            if (old.Kind == "enum" && key.Section == SnapshotObject.BodySection)
            {
                continue;
            }

            SnapshotItem? was = before.GetValueOrDefault(key);
            SnapshotItem? now = after.GetValueOrDefault(key);
            if (was?.Definition != now?.Definition)
            {
                string name = key.Section is SnapshotObject.OwnSection or SnapshotObject.BodySection ? key.Name : $"{Singular(key.Section)} {key.Name}";
                yield return new(ImpactOf(was, now), current.Title, Tell(name, was, now));
            }
            else if (was?.Comment != now?.Comment)
            {
                yield return new(Impact.Safe, current.Title, $"comment of {(key.Name == "comment" ? "it" : key.Name)} changed");
            }
        }
    }

    // Two items of one name: lines of a role or function that say the same twice add nothing.
    private static Dictionary<(string, string), SnapshotItem> Index(SnapshotObject parsed)
    {
        Dictionary<(string, string), SnapshotItem> items = [];
        foreach (SnapshotItem item in parsed.Items)
        {
            items.TryAdd((item.Section, item.Name), item);
        }

        return items;
    }

    private static Impact ImpactOf(SnapshotItem? was, SnapshotItem? now) => (was ?? now)!.Section switch
    {
        "columns" => ColumnDifference.ImpactOf(was, now),
        "primary key" => was is null ? Impact.Review : Impact.Breaking,
        "indexes" => was is null && !now!.Definition.StartsWith("unique ", StringComparison.Ordinal) ? Impact.Safe : Impact.Review,
        "policies" => was is not null && now is null ? Impact.Breaking : Impact.Review,
        "grants" => GrantImpact(was, now),
        SnapshotObject.OwnSection => OwnImpact(was, now),
        _ => Impact.Review,
    };

    private static Impact OwnImpact(SnapshotItem? was, SnapshotItem? now)
    {
        string name = (was ?? now)!.Name;
        return name.StartsWith("grant: ", StringComparison.Ordinal) ? GrantImpact(was, now)
            : name == "row-level security" && was is not null && was.Definition.StartsWith(now?.Definition ?? "", StringComparison.Ordinal) ? Impact.Breaking
            : name == "row-level security" && now?.Definition.StartsWith("disabled", StringComparison.Ordinal) == true ? Impact.Breaking
            : name is "partition key" or "inherits" ? Impact.Breaking
            : Impact.Review;
    }

    // Who loses a privilege is refused tomorrow; who gains one may see what was not meant for it.
    private static Impact GrantImpact(SnapshotItem? was, SnapshotItem? now) =>
        Privileges(was).Except(Privileges(now), StringComparer.Ordinal).Any() ? Impact.Breaking : Impact.Review;

    private static string[] Privileges(SnapshotItem? item) => item?.Definition switch
    {
        null => [],
        string all when all.StartsWith("ALL", StringComparison.Ordinal) =>
            ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"],
        string some => some.Replace(" with grant option", "", StringComparison.Ordinal).Split(", "),
    };

    private static string Tell(string name, SnapshotItem? was, SnapshotItem? now) => (was, now) switch
    {
        (null, { } added) => $"{name} added{After(added.Definition)}",
        ({ } gone, null) => $"{name} removed{After(gone.Definition)}",
        _ => $"{name}: {Line(was!.Definition)} → {Line(now!.Definition)}",
    };

    private static string After(string definition) => definition.Length == 0 ? "" : $": {Line(definition)}";

    private static string Line(string definition) => definition.Length == 0 ? "(nothing)" : definition.ReplaceLineEndings(" ");

    private static string Singular(string section) => section switch
    {
        "policies" => "policy",
        "indexes" => "index",
        _ => section.TrimEnd('s'),
    };
}
