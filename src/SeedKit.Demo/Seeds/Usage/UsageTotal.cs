using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Usage;

/// <summary>The total of the requests of a period that agree in some dimensions; a null dimension takes all of its values.</summary>
/// <remarks>Period: label of <c>usage_period</c>.</remarks>
internal sealed record UsageTotal(
    Guid Id, TenantView Tenant, string Period, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Calculated,
    Guid? User, string? Provider, string? Model, string? Page, string? Feature, IReadOnlyList<LlmRequest> Requests) : IEngagementFact
{
    public int Failed => Requests.Count(request => request.Failure is not null);

    public long InputTokens => Requests.Sum(request => (long)(request.InputTokens ?? 0));

    public long OutputTokens => Requests.Sum(request => (long)(request.OutputTokens ?? 0));

    public decimal Cost => Requests.Sum(request => request.TotalCost ?? 0);

    public int? Fastest => Requests.Min(request => request.ResponseTime);

    public int? Slowest => Requests.Max(request => request.ResponseTime);

    public int? Average
    {
        get
        {
            int[] times = [.. Requests.Where(request => request.ResponseTime is not null).Select(request => request.ResponseTime!.Value)];
            return times.Length == 0 ? null : (int)Math.Round(times.Sum(time => (decimal)time) / times.Length, MidpointRounding.AwayFromZero);
        }
    }
}
