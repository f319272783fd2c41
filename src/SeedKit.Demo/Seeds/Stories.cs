using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds;

/// <summary>
/// The stories of all tenants, one after the other. The last few are kept: enough for the tables of three tenants to share
/// theirs, while a profile with a thousand tenants needs no more memory than one with four.
/// </summary>
internal sealed class Stories(SeedContext context, IEnumerable<TenantView> tenants)
{
    private const int Kept = 4;
    private readonly Dictionary<Guid, Story> kept = [];

    public SeedContext Context { get; } = context;

    public IEnumerable<Story> All() => tenants.Select(Of);

    private Story Of(TenantView tenant)
    {
        if (!kept.TryGetValue(tenant.EngagementId, out Story? story))
        {
            if (kept.Count == Kept)
            {
                kept.Clear();
            }

            kept.Add(tenant.EngagementId, story = new Story(Context, tenant));
        }

        return story;
    }
}
