using SeedKit.Demo.Seeds.Agents;
using SeedKit.Demo.Seeds.Assessments;
using SeedKit.Demo.Seeds.Feedback;
using SeedKit.Demo.Seeds.Planning;
using SeedKit.Demo.Seeds.Sixr;
using SeedKit.Demo.Seeds.Usage;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds;

/// <summary>
/// What happened in one tenant, as facts. Each part is worked out when the first table asks for it and then shared, so that
/// a total and what it adds up cannot disagree.
/// </summary>
internal sealed class Story(SeedContext context, TenantView tenant)
{
    public SeedContext Context { get; } = context;

    public TenantView Tenant { get; } = tenant;

    public DateTimeOffset Instant => Context.Instant;

    public IReadOnlyList<LlmRequest> Requests => field ??= LlmRequests.Of(this);

    public IReadOnlyList<FeedbackEntry> Feedback => field ??= FeedbackEntries.Of(this);

    public IReadOnlyList<AgentRun> Runs => field ??= AgentRuns.Of(this);

    public IReadOnlyList<Insight> Insights => field ??= Agents.Insights.Of(this);

    public IReadOnlyList<Wave> Waves => field ??= Planning.Waves.Of(this);

    public IReadOnlyList<Programme> Programmes => field ??= Planning.Programmes.Of(this);

    public Assessed Assessments => field ??= new Assessed(this);

    public IReadOnlyList<Analysis> Analyses => field ??= Sixr.Analyses.Of(this);

    /// <summary>How many of something there are: in the demo tenant or another, in the compact profile or a larger one.</summary>
    public int Count(int demoCompact, int demoFull, int otherCompact, int otherFull)
    {
        bool compact = Context.Profile.Name == "compact";
        return Tenant.IsDemo ? (compact ? demoCompact : demoFull) : (compact ? otherCompact : otherFull);
    }

    /// <summary>The stream of one value of a fact of the tenant.</summary>
    public RandomStream Stream(string kind, RowKey row, string value) => Context.Stream(kind, row, value);

    /// <summary>The key of the n-th fact of a kind.</summary>
    public RowKey Key(string kind, long number) => Tenant.Key.Child(kind).Child(number);

    /// <summary>A moment in working hours, that many days before the instant and never after it.</summary>
    public DateTimeOffset WorkingHour(string kind, RowKey row, int daysBefore)
    {
        TimeSpan reach = TimeSpan.FromHours(5);
        return Instant.AddDays(-daysBefore)
            + Stream(kind, row, "hour").Duration(-reach, daysBefore == 0 ? TimeSpan.FromMinutes(-5) : reach);
    }
}
