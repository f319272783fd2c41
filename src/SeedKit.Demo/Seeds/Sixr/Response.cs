using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>An answer as it stands in its round.</summary>
internal sealed record Response(Guid Id, Iteration Iteration, Answer Answer) : IEngagementFact
{
    public TenantView Tenant => Iteration.Tenant;
}
