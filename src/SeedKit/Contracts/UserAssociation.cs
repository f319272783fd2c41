using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>How users are tied to tenants: a user named on a tenant's row must have a row here for that tenant.</summary>
/// <param name="Users">The table of users.</param>
/// <param name="Table">The table of associations; it carries the outermost level's column.</param>
/// <param name="UserColumn">Its column that holds the user's key.</param>
public sealed record UserAssociation(QualifiedName Users, QualifiedName Table, string UserColumn);
