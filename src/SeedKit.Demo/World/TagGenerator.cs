using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>Tags, and the assets they fit.</summary>
internal static class TagGenerator
{
    public static IReadOnlyList<Tag> Tags(TenantWorld world)
    {
        Tag Tag(string name, string category, string? description, TagAssignmentMethod method, Func<Asset, bool> fits, bool active = true) => new()
        {
            Id = world.Id("tags", name),
            Tenant = world.Tenant,
            Name = name,
            Category = category,
            Description = description,
            Method = method,
            Fits = fits,
            IsActive = active,
        };

        return
        [
            Tag("windows", "technology", null, TagAssignmentMethod.Rule, asset => asset.OperatingSystem == "Windows Server"),
            Tag("oracle", "technology", "Databases under an Oracle licence.", TagAssignmentMethod.Rule, asset => asset.Technology.StartsWith("Oracle", StringComparison.Ordinal)),
            Tag("legacy", "technology", "Out of its vendor's support, or soon to be.", TagAssignmentMethod.Automatic, asset => asset.Complexity >= RiskLevel.High),
            Tag("customer-facing", "business", "Seen by customers.", TagAssignmentMethod.Automatic, asset => asset.Type == AssetType.Application && asset.Name.EndsWith("Portal", StringComparison.Ordinal)),
            Tag("quick-win", "migration", null, TagAssignmentMethod.Manual, asset => asset is { Strategy: SixrStrategy.Rehost, Complexity: RiskLevel.Low, Type: AssetType.Application }),
            Tag("first-mover", "migration", "The application that goes first.", TagAssignmentMethod.Manual, asset => asset is { Type: AssetType.Application, Number: 0 }),
            Tag("mainframe", "technology", "Kept from an earlier project.", TagAssignmentMethod.Rule, _ => false, active: false),
        ];
    }

    public static IReadOnlyList<AssetTag> Assignments(TenantWorld world) =>
        [.. world.Assets.SelectMany(asset => world.Tags.Where(tag => tag.Fits(asset)).Select(tag => Assign(world, asset, tag)))];

    private static AssetTag Assign(TenantWorld world, Asset asset, Tag tag)
    {
        string key = $"{asset.Id:N} {tag.Name}";
        RandomStream random = world.Stream("asset_tags", key, "assignment");
        DateTimeOffset created = asset.DiscoveredAt + random.Duration(TimeSpan.FromHours(1), TimeSpan.FromHours(40));
        bool first = tag.Name == "first-mover";
        bool validated = first || random.Chance(tag.Method == TagAssignmentMethod.Automatic ? 40 : 8);
        return new AssetTag
        {
            Id = world.Id("asset_tags", key),
            Asset = asset,
            Tag = tag,
            Confidence = tag.Method == TagAssignmentMethod.Automatic ? random.Decimal(0.70m, 0.98m, 3) : null,
            // The last of the editors names the first mover and the lead agrees; the others do the rest between them.
            AssignedBy = first ? world.Editors[^1] : tag.Method == TagAssignmentMethod.Manual ? random.Pick([.. world.Editors.SkipLast(1)]) : null,
            ValidatedBy = first ? world.Editors[0] : validated ? random.Pick([.. world.Editors.Skip(1)]) : null,
            CreatedAt = created,
            ValidatedAt = validated ? created + random.Duration(TimeSpan.FromHours(1), TimeSpan.FromHours(60)) : null,
        };
    }
}
