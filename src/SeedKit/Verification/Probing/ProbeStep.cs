namespace SeedKit.Verification.Probing;

/// <summary>One statement, run as the application's role.</summary>
/// <param name="Binding">The tenant that the session is bound to meanwhile.</param>
/// <param name="Sql">The statement; <c>$1</c> is what the attempt was given.</param>
/// <param name="Yield">What it yields.</param>
/// <param name="AsVerifier">Whether it looks as the role that verifies, whom no policy binds.</param>
internal sealed record ProbeStep(ProbeBinding Binding, string Sql, ProbeYield Yield = ProbeYield.Count, bool AsVerifier = false)
{
    /// <summary>The same statement by <see cref="ProbeTerms.Variables"/>; null where it must be planned afresh.</summary>
    public string? Shared { get; private init; }

    /// <summary>The tenant that the statement speaks of, for its variable.</summary>
    public string? Tenant { get; private init; }

    /// <summary>A statement that differs from one tenant to the next in its terms alone.</summary>
    public static ProbeStep Alike(
        ProbeBinding binding, string? tenant, Func<ProbeTerms, string> sql, ProbeYield yield = ProbeYield.Count, bool asVerifier = false) =>
        new(binding, sql(ProbeTerms.WrittenOut(tenant)), yield, asVerifier) { Shared = sql(ProbeTerms.Variables), Tenant = tenant };

    /// <summary>A query of the role that verifies for what the steps after it are given.</summary>
    public static ProbeStep Giving(string? tenant, Func<ProbeTerms, string> sql) => Alike(ProbeBinding.Nobody, tenant, sql, ProbeYield.Given, asVerifier: true);
}
