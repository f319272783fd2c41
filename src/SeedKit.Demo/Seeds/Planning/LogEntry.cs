using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>Something that happened in a programme.</summary>
/// <remarks>Level: label of <c>log_level</c>. Phase: label of <c>migration_phase</c>; null for the programme as a whole. Person: null when the platform or an agent acted. Action: short verb; null for a plain message.</remarks>
internal sealed record LogEntry(
    Guid Id, Programme Programme, DateTimeOffset At, string Level, string Message, Json? Details, string? Phase, PersonView? Person, string? Action) : IEngagementFact
{
    public TenantView Tenant => Programme.Tenant;
}
