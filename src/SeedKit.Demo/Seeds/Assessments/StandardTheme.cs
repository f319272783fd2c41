using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>What clients demand of applications that go to the cloud.</summary>
/// <remarks>Versions: lowest accepted version by product; null where the standard is not about versions.</remarks>
internal sealed record StandardTheme(string Type, string? Description, bool Mandatory, Json? Versions, Json? Details)
{
    public static IReadOnlyList<StandardTheme> All { get; } =
    [
        new("runtime_versions", "Runtimes are mended by their makers for at least a year after the move.", true,
            Json.Object(("java", "11"), ("dotnet", "6.0"), ("python", "3.9"), ("nodejs", "18"), ("php", "8.1")), null),
        new("operating_systems", "Operating systems receive security updates.", true,
            Json.Object(("windows_server", "2016"), ("rhel", "8"), ("ubuntu", "20.04"), ("sles", "15")), null),
        new("database_versions", "Databases are mended by their makers.", true,
            Json.Object(("oracle", "19c"), ("sql_server", "2016"), ("postgresql", "12"), ("mysql", "8.0")), null),
        new("authentication", "People sign in through the client's identity provider, with a second factor.", true, null,
            Json.Object(("protocols", Json.Array("OpenID Connect", "SAML 2.0")), ("second_factor", true))),
        new("encryption", "Data is encrypted at rest and on the way.", true, null,
            Json.Object(("in_transit", "TLS 1.2 or newer"), ("at_rest", "AES-256, keys of the client"))),
        new("backup_and_recovery", "Restores are rehearsed twice a year.", true, null,
            Json.Object(("recovery_point_hours", 4), ("recovery_time_hours", 8))),
        new("observability", "Logs, metrics and traces go to the common platform.", false, null,
            Json.Object(("logs", "structured"), ("retention_days", 90))),
        new("containerisation", "New builds are container images without root.", false, null, Json.Object(("base_image", "approved list"))),
        new("naming_and_tagging", null, false, null, null),
    ];
}
