namespace SeedKit.Demo.World;

/// <summary>A fact that becomes a row of a tenant table.</summary>
internal interface ITenantFact
{
    /// <summary>The row's primary key.</summary>
    Guid Id { get; }

    /// <summary>The tenant the row belongs to.</summary>
    Tenant Tenant { get; }
}
