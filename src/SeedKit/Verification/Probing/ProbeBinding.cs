using SeedKit.Postgres;

namespace SeedKit.Verification.Probing;

/// <summary>What a session says about the tenant it works for.</summary>
/// <param name="Who">For people: <c>tenant 1111…</c>, <c>a tenant that does not exist</c>.</param>
/// <param name="Settings">The value of every setting of the contract, empty where the session does not say.</param>
internal sealed record ProbeBinding(string Who, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>As the session that verifies is: bound to nobody.</summary>
    public static readonly ProbeBinding Nobody = new("nobody", new Dictionary<string, string>());

    /// <summary>The statements that bind a session so, to run by hand.</summary>
    public string Sql => string.Concat(Settings.Where(setting => setting.Value.Length > 0)
        .Select(setting => $"SELECT set_config({SqlIdentifier.Literal(setting.Key)}, {SqlIdentifier.Literal(setting.Value)}, true); "));
}
