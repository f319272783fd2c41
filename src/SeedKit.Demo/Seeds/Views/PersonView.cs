namespace SeedKit.Demo.Seeds.Views;

/// <summary>A user of a tenant, with role and data scope as the tenant's profile rows have them.</summary>
/// <remarks>Role: label of <c>role_type</c>. Scope: label of <c>data_scope</c>.</remarks>
internal sealed record PersonView(Guid Id, string Email, string Name, string Role, string Scope);
