using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>One execution of a task by an agent.</summary>
/// <remarks>Reference: id of the framework, the same when the task is tried again. Status: label of <c>agent_task_status</c>. Ended: null while it has not. Accepted: whether it was completed and its result accepted. Confidence: null without a result.</remarks>
internal sealed record AgentRun(
    Guid Id, TenantView Tenant, FlowView Flow, AgentTask Task, string Reference, string Status, DateTimeOffset Started, DateTimeOffset? Ended,
    bool Accepted, string? Error, int Calls, int InputTokens, int OutputTokens, decimal? Confidence) : IEngagementFact
{
    /// <summary>Seconds to the millisecond.</summary>
    public decimal? Duration => Ended is { } ended ? (ended - Started).Ticks / TimeSpan.TicksPerMillisecond / 1000m : null;

    public bool Failed => Status is "failed" or "timeout";

    public DateOnly Day => DateOnly.FromDateTime(Started.UtcDateTime);
}
