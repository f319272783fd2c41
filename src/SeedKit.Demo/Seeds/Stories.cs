using SeedKit.Demo.Seeds.Views;
using SeedKit.Demo.World;

namespace SeedKit.Demo.Seeds;

/// <summary>
/// The stories of all tenants, one after the other. The last few are kept: enough for the tables of three tenants to share
/// theirs, while a profile with a thousand tenants needs no more memory than one with four.
/// </summary>
internal sealed class Stories(DemoWorld world)
{
    private const int Kept = 4;
    private readonly Dictionary<int, Story> kept = [];

    public IEnumerable<Story> All() => world.Tenants.Select(Of);

    private Story Of(TenantWorld tenant)
    {
        if (!kept.TryGetValue(tenant.Number, out Story? story))
        {
            if (kept.Count == Kept)
            {
                kept.Clear();
            }

            kept.Add(tenant.Number, story = new Story(world.Context, WorldView.Of(tenant)));
        }

        return story;
    }
}
