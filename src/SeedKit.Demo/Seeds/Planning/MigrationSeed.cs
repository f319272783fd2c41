using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>The table <c>migrations</c>.</summary>
internal sealed class MigrationSeed(Stories stories) : EngagementSeed<Programme>("migrations", stories)
{
    private static readonly (string Risk, string Likelihood, string Impact, string Mitigation)[] Risks =
    [
        ("Circular dependencies force large groups to move at once.", "medium", "high", "Move the members of a circle in one wave, with a rehearsal."),
        ("Servers without support cannot be moved as they are.", "high", "medium", "Renew the operating system before the move, or replatform."),
        ("Partners have entered addresses instead of names.", "medium", "medium", "Announce new names a quarter ahead and keep forwarders for a month."),
        ("People who know the oldest systems retire.", "low", "critical", "Record walkthroughs now; pair a successor with each of them."),
    ];

    protected override IEnumerable<Programme> Facts(Story story) => story.Programmes;

    protected override void DefineOthers(SeedColumns<Programme> columns) => columns
        .Add("name", row => row.Name)
        .Add("description", row => row.Description)
        .Add("status", row => row.Status)
        .Add("current_phase", row => row.Phase)
        .Add("start_date", row => row.Start)
        .Add("target_completion_date", row => row.Target)
        .Add("actual_completion_date", row => row.Ended)
        .Add("source_environment", row => row.Theme is null ? Sites(row).Source : row.Theme.Source)
        .Add("target_environment", row => row.Theme is null ? Sites(row).Target : row.Theme.Target)
        .Add("migration_strategy", row => row.Strategy)
        .Add("progress_percentage", row => row.Progress)
        .Add("total_assets", row => row.Total)
        .Add("migrated_assets", row => row.Migrated)
        .Add("ai_recommendations", row => row.Waves.Count > 0 ? Json.Array(
            Json.Object(("title", "Begin with what nobody depends on"), ("detail", "The first wave holds assets without inbound dependencies; it proves the runbooks.")),
            Json.Object(("title", "Renew before moving"), ("detail", "Servers without support are renewed in the wave before they move."))) : (Json?)null)
        .Add("risk_assessment", row => row.Phase is "discovery" ? (Json?)null : Json.Object(
            ("overall", row.Theme is null ? "high" : "medium"),
            ("risks", Json.Array(Risks.Take(row.Theme is null ? Risks.Length : 2).Select(risk => Json.Object(
                ("risk", risk.Risk), ("likelihood", risk.Likelihood), ("impact", risk.Impact), ("mitigation", risk.Mitigation)))))))
        .Add("cost_estimates", row => row.Waves.Count > 0 ? Costs(row) : (Json?)null)
        .Add("settings", row => row.Waves.Count > 0 ? Effort.Settings : Json.Object())
        .Add("created_at", row => row.Created)
        .Add("updated_at", row => row.Ended > row.Created ? row.Ended.Value
            : row.Waves.Select(wave => wave.Schedule.ActualStart ?? row.Created).DefaultIfEmpty(row.Created).Max());

    private static (string Source, string Target) Sites(Programme row) => row.Tenant.Theme switch
    {
        0 => ("Data centres FRA-DC1 and DUB-DC2", "AWS eu-central-1"),
        1 => ("Data centres BOS-H1 and PRV-H2", "AWS us-east-1"),
        _ => ("Data centres HAM-T1 and BRV-T4", "Microsoft Azure West Europe"),
    };

    // Labour is the sum over the waves; the rest is added to it by rule, so that the total can be checked.
    private static Json Costs(Programme row)
    {
        decimal labour = row.Waves.Sum(wave => wave.Cost ?? 0);
        decimal tooling = Math.Round(labour * 0.08m, 2);
        decimal contingency = Math.Round(labour * 0.10m, 2);
        return Json.Object(
            ("currency", "USD"), ("labour", labour), ("tooling", tooling), ("contingency", contingency), ("total", labour + tooling + contingency),
            ("current_per_year", 12 * row.Assets.Sum(asset => asset.MonthlyCost ?? 0)), ("target_per_year", 12 * row.Assets.Sum(asset => asset.CloudCost ?? 0)));
    }
}
