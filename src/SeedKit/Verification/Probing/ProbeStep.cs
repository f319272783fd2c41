namespace SeedKit.Verification.Probing;

/// <summary>One statement, run as the application's role.</summary>
/// <param name="Binding">The tenant that the session is bound to meanwhile.</param>
/// <param name="Sql">The statement; <c>$1</c> is what the attempt was given.</param>
/// <param name="Counts">Whether it returns a count, instead of affecting rows.</param>
/// <param name="AsVerifier">Whether it looks as the role that verifies, whom no policy binds.</param>
internal sealed record ProbeStep(ProbeBinding Binding, string Sql, bool Counts = true, bool AsVerifier = false);
