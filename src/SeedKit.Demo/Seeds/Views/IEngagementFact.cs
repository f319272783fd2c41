namespace SeedKit.Demo.Seeds.Views;

/// <summary>A row of an engagement.</summary>
internal interface IEngagementFact
{
    Guid Id { get; }

    TenantView Tenant { get; }
}
