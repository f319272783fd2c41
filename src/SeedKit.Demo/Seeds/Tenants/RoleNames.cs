using SeedKit.Demo.World;

namespace SeedKit.Demo.Seeds.Tenants;

/// <summary>Roles as the user interface names them.</summary>
internal static class RoleNames
{
    public static string Of(RoleType role) => role switch
    {
        RoleType.PlatformAdmin => "Platform Administrator",
        RoleType.ClientAdmin => "Client Administrator",
        RoleType.EngagementManager => "Engagement Manager",
        RoleType.Analyst => "Analyst",
        _ => "Viewer",
    };
}
