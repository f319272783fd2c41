namespace SeedKit.Demo.World;

/// <summary>Who the tenants are.</summary>
internal static class TenantGenerator
{
    public static Tenant Create(DemoWorld world, int number)
    {
        TenantStory story = (TenantStory)(number % 3);
        int copy = number / 3;
        string name = copy == 0 ? FirstName(story) : CopyName(world.Names, story, copy);
        return new Tenant
        {
            ClientId = DemoIds.Client(number),
            EngagementId = DemoIds.Engagement(number),
            Story = story,
            Copy = copy,
            Name = name,
            Domain = number == 0 ? "democorp.com" : $"{name.ToLowerInvariant().Replace(' ', '-')}.example",
            EngagementName = EngagementName(story),
            EngagementStart = world.Ago(story switch { TenantStory.Demo => 151, TenantStory.Finished => 420, _ => 175 }),
            EngagementEnd = world.Ago(story switch { TenantStory.Demo => 151 - 548, TenantStory.Finished => 80, _ => -190 }),
        };
    }

    private static string FirstName(TenantStory story) => story switch
    {
        TenantStory.Demo => "Demo Corporation",
        TenantStory.Finished => "Meridian Health Partners",
        _ => "Nordhafen Logistics",
    };

    // Two family names give some 25,000 different firms of each kind.
    private static string CopyName(NamePool names, TenantStory story, int copy)
    {
        int count = names.LastNames.Count;
        string first = names.LastNames[copy % count];
        string second = names.LastNames[((copy / count) + (copy % count) + 1) % count];
        string kind = story switch { TenantStory.Demo => "Technologies", TenantStory.Finished => "Hospitals", _ => "Freight" };
        return $"{first} {second} {kind}";
    }

    private static string EngagementName(TenantStory story) => story switch
    {
        TenantStory.Demo => "Cloud Migration Initiative 2024",
        TenantStory.Finished => "Hospital Data Centre Exit",
        _ => "Terminal Systems Assessment",
    };
}
