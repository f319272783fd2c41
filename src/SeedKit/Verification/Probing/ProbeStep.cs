namespace SeedKit.Verification.Probing;

/// <summary>One statement, run as the application's role.</summary>
internal sealed class ProbeStep
{
    // A thousand tables have some thirty thousand steps; hardly any is ever written out.
    private readonly Func<ProbeTerms, string> sql;

    /// <summary>A statement that is planned afresh each time.</summary>
    public ProbeStep(ProbeBinding binding, string sql, ProbeYield yield = ProbeYield.Count)
        : this(binding, null, _ => sql, yield)
    {
    }

    private ProbeStep(ProbeBinding binding, string? tenant, Func<ProbeTerms, string> sql, ProbeYield yield)
    {
        Binding = binding;
        Tenant = tenant;
        Yield = yield;
        this.sql = sql;
    }

    /// <summary>The tenant that the session is bound to meanwhile.</summary>
    public ProbeBinding Binding { get; }

    /// <summary>What it yields.</summary>
    public ProbeYield Yield { get; }

    /// <summary>Whether it looks as the role that verifies, whom no policy binds.</summary>
    public bool AsVerifier { get; private init; }

    /// <summary>The tenant that the statement speaks of, for its variable.</summary>
    public string? Tenant { get; }

    /// <summary>Whether one plan serves the statement for every tenant.</summary>
    public bool IsAlike { get; private init; }

    /// <summary>The statement written out; <c>$1</c> is what the attempt was given.</summary>
    public string Sql => sql(ProbeTerms.WrittenOut(Tenant));

    /// <summary>The same by <see cref="ProbeTerms.Variables"/>.</summary>
    public string Shared => sql(ProbeTerms.Variables);

    /// <summary>A statement that differs from one tenant to the next in its terms alone.</summary>
    public static ProbeStep Alike(
        ProbeBinding binding, string? tenant, Func<ProbeTerms, string> sql, ProbeYield yield = ProbeYield.Count, bool asVerifier = false) =>
        new(binding, tenant, sql, yield) { AsVerifier = asVerifier, IsAlike = true };

    /// <summary>A query of the role that verifies for what the steps after it are given.</summary>
    public static ProbeStep Giving(string? tenant, Func<ProbeTerms, string> sql) => Alike(ProbeBinding.Nobody, tenant, sql, ProbeYield.Given, asVerifier: true);
}
