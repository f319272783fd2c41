using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>An access that was recorded.</summary>
/// <remarks>Result: label of <c>access_result</c>. Reason: null on success. Inside: whether it came from inside the platform, without address or browser.</remarks>
internal sealed record AuditEvent(
    Guid Id, TenantView Tenant, PersonView Person, AuditAction Action, Guid? Resource, string Result, string? Reason, bool Inside, Json Details, DateTimeOffset At) : IEngagementFact;
