using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>How a statement names what differs from one attempt to the next: written out, or by the variables of <c>probe.sql</c>.</summary>
internal sealed class ProbeTerms
{
    /// <summary>By variables: the statement is the same for every tenant, and planned once.</summary>
    public static readonly ProbeTerms Variables = new("seedkit_given", null);

    private readonly string? tenant;

    private ProbeTerms(string given, string? tenant)
    {
        Given = given;
        this.tenant = tenant;
    }

    /// <summary>What the attempt was given, as text.</summary>
    public string Given { get; }

    /// <summary>Written out, as for a person.</summary>
    public static ProbeTerms WrittenOut(string? tenant) => new("$1", SqlIdentifier.Literal(tenant ?? ""));

    /// <summary>The tenant's key, where text is wanted or a literal may stand.</summary>
    public string Tenant => tenant ?? "seedkit_tenant";

    /// <summary>The tenant's key, to be compared with a column of a type: a literal takes the type by itself, a variable does not.</summary>
    public string TenantAs(QualifiedName type) => tenant ?? $"seedkit_tenant::{type.Sql}";
}
