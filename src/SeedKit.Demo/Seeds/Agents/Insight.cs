using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>What an agent wants people to know.</summary>
/// <remarks>Asset: the asset it is about; null when it is about the engagement. Run: the execution that produced it; null when it came from comparing several. Type: label of <c>agent_insight_type</c>. Status: label of <c>agent_insight_status</c>. Updated: when somebody answered it; as At while nobody has.</remarks>
internal sealed record Insight(
    Guid Id, TenantView Tenant, AssetView? Asset, FlowView Flow, AgentRun? Run, string Agent, string Type, string Title, string Text,
    Json? Figures, bool Actionable, string Status, DateTimeOffset At, DateTimeOffset Updated) : IEngagementFact;
