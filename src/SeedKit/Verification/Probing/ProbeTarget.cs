using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>A table whose rows belong to tenants.</summary>
internal sealed record ProbeTarget
{
    /// <summary>The table, or a partition of one.</summary>
    public required Table Table { get; init; }

    /// <summary>The columns that say whose a row is, outermost first; empty for a table that is seen through associations.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Whether the first key has another type than the tenants' own, and is compared as text.</summary>
    public bool ComparesText { get; init; }

    /// <summary>For a table that is seen through associations, the users associated with a tenant as a text array, or null.</summary>
    public Func<ProbeTerms, string>? Associated { get; init; }

    /// <summary>For such a table, the column that says which user a row is about.</summary>
    public string? UserColumn { get; init; }

    /// <summary>What the application may do with it.</summary>
    public ProbePrivileges Granted { get; init; } = ProbePrivileges.None;

    /// <summary>The tenants that have rows in it, of those that are tried.</summary>
    public IReadOnlySet<string> Owners { get; init; } = new HashSet<string>();

    /// <summary>Whether it has any row.</summary>
    public bool HasRows { get; init; }

    /// <summary>The place of a finding.</summary>
    public Diagnostics.ObjectPath Path => Table.Name.ToPath();

    /// <summary>A row changed by a trigger is no longer the row that was tried.</summary>
    public bool Rewrites(string command) => Table.Triggers.Any(trigger => trigger.State != "disabled"
        && trigger.Definition.Contains(" BEFORE ", StringComparison.Ordinal)
        && trigger.Definition.Contains(command, StringComparison.Ordinal)
        && trigger.Definition.Contains(" FOR EACH ROW ", StringComparison.Ordinal));

    /// <summary>The condition for a tenant's own rows; what was given holds the associated users where the table has no key.</summary>
    public string Own(ProbeTerms terms) => UserColumn is { } user
        ? $"{SqlIdentifier.Quote(user)}::text = any ({terms.Given}::text[])"
        : $"{KeySql} = {(ComparesText ? terms.Tenant : terms.TenantAs(KeyType))}";

    /// <summary>The first key, as it is compared.</summary>
    public string KeySql => SqlIdentifier.Quote(Keys[0]) + (ComparesText ? "::text" : "");

    /// <summary>The type that the first key has, under its domains.</summary>
    public QualifiedName KeyType => Table.FindColumn(Keys[0])!.BaseTypeName;

    /// <summary>The condition for all other rows; a row without a tenant is nobody's own.</summary>
    public string Foreign(ProbeTerms terms) => $"({Own(terms)}) is not true";

    /// <summary>Another tenant that has rows in it, or null.</summary>
    public string? OwnerBeside(string tenant) => Owners.Where(owner => owner != tenant).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A whole row of a tenant, as text.</summary>
    public ProbeStep Sample(string? tenant) =>
        ProbeStep.Giving(tenant, terms => $"select t::text from {Table.Name.Sql} as t{(tenant is null ? "" : $" where {Own(terms)}")} limit 1");
}
