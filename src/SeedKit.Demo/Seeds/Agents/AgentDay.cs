using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>What one agent did on one day, in UTC: the totals over its runs that started on it.</summary>
internal sealed record AgentDay(Guid Id, TenantView Tenant, string Agent, DateOnly Day, DateTimeOffset Calculated, IReadOnlyList<AgentRun> Runs) : IEngagementFact
{
    public int Completed => Runs.Count(run => run.Status == "completed");

    public int Failed => Runs.Count(run => run.Failed);

    public decimal? AverageDuration => Average([.. Runs.Where(run => run.Duration is not null).Select(run => run.Duration!.Value)], 3);

    public decimal? AverageConfidence => Average([.. Runs.Where(run => run.Confidence is not null).Select(run => run.Confidence!.Value)], 3);

    /// <summary>Of the ended tasks, in per cent.</summary>
    public decimal? SuccessRate => Average([.. Runs.Where(run => run.Ended is not null).Select(run => run.Accepted ? 100m : 0m)], 2);

    public static IEnumerable<AgentDay> Of(Story story) =>
        from run in story.Runs
        group run by (run.Task.Agent, run.Day) into day
        let end = new DateTimeOffset(day.Key.Day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
        select new AgentDay(
            story.Context.Id("agent_performance_daily", story.Tenant.Key.Child(day.Key.Agent).Child(day.Key.Day.DayNumber)),
            story.Tenant, day.Key.Agent, day.Key.Day, end < story.Instant ? end : story.Instant, [.. day]);

    // Half away from zero, as numeric rounds in PostgreSQL.
    private static decimal? Average(decimal[] values, int digits) =>
        values.Length == 0 ? null : Math.Round(values.Sum() / values.Length, digits, MidpointRounding.AwayFromZero);
}
