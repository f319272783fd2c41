using FluentAssertions;
using SeedKit.Demo.Seeds;
using SeedKit.Demo.Seeds.Agents;
using SeedKit.Demo.Seeds.Planning;
using SeedKit.Demo.Seeds.Usage;
using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;
using Xunit;

namespace SeedKit.Tests.Unit.Demo.Seeds;

public sealed class StoryTests
{
    private static readonly DateTimeOffset Instant = new(2024, 9, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Main = Guid.Parse("00000000-0000-4000-8000-0000000000a4");

    [Fact]
    public void A_story_told_twice_is_the_same_story()
    {
        Story one = Tell(Tenant());
        Story other = Tell(Tenant());

        one.Requests.Select(request => (request.Id, request.At, request.TotalCost)).Should()
            .Equal(other.Requests.Select(request => (request.Id, request.At, request.TotalCost)));
        one.Runs.Select(run => (run.Id, run.Duration)).Should().Equal(other.Runs.Select(run => (run.Id, run.Duration)));
    }

    [Fact]
    public void One_more_asset_leaves_the_requests_and_the_runs_of_agents_alone()
    {
        TenantView tenant = Tenant();
        TenantView larger = tenant with { Assets = [.. tenant.Assets, Asset("Late Arrival", "Java 17", "retain", null)] };

        Tell(larger).Requests.Select(request => request.Id).Should().Equal(Tell(tenant).Requests.Select(request => request.Id));
        Tell(larger).Runs.Select(run => run.Id).Should().Equal(Tell(tenant).Runs.Select(run => run.Id));
    }

    [Fact]
    public void A_tenant_without_people_flows_and_assets_has_a_story_too()
    {
        TenantView empty = Tenant() with { People = [], Flows = [], Imports = [], Assets = [], Waves = [] };

        Story story = Tell(empty);

        story.Runs.Should().BeEmpty();
        story.Insights.Should().BeEmpty();
        story.Assessments.Decisions.Should().BeEmpty();
        story.Analyses.Should().BeEmpty();
        story.Requests.Should().NotBeEmpty();
    }

    [Fact]
    public void Totals_of_usage_add_up_to_the_requests()
    {
        Story story = Tell(Tenant());

        UsageTotal[] daily = [.. UsageTotals.Of(story).Where(total => total is { Period: "daily", Model: null })];

        daily.Sum(total => total.Requests.Count).Should().Be(story.Requests.Count);
        daily.Sum(total => total.Cost).Should().Be(story.Requests.Sum(request => request.TotalCost ?? 0));
    }

    [Fact]
    public void A_wave_costs_what_its_assets_cost_and_a_cancelled_one_nothing()
    {
        Story story = Tell(Tenant());

        story.Waves[0].Hours.Should().Be((16m * 1.5m) + (160m * 1m));
        story.Waves[0].Cost.Should().Be(story.Waves[0].Hours * Effort.HourlyRate);
        story.Waves[1].Cost.Should().BeNull();
    }

    [Fact]
    public void An_asset_on_an_old_system_gets_a_finding_and_a_risk()
    {
        Story story = Tell(Tenant());

        story.Assessments.Findings.Should().Contain(finding => finding.Application.Name == "Order Portal" && finding.Category == "outdated_runtime");
        story.Insights.Should().Contain(insight => insight.Asset!.Name == "Order Portal" && insight.Type == "risk");
        story.Insights.Should().NotContain(insight => insight.Asset != null && insight.Asset.Name == "Invoice Archive" && insight.Type == "risk");
    }

    [Fact]
    public void A_failed_flow_has_a_failed_task_with_its_error()
    {
        Story story = Tell(Tenant());

        AgentRun failed = story.Runs.Single(run => run.Flow.Status == "failed");

        failed.Status.Should().Be("failed");
        failed.Error.Should().NotBeNullOrEmpty();
        failed.Ended.Should().BeOnOrBefore(Instant);
    }

    private static Story Tell(TenantView tenant) => new(new SeedContext(new SeedOptions { Profile = SeedProfile.Compact, Instant = Instant }), tenant);

    private static TenantView Tenant()
    {
        PersonView manager = new(Guid.Parse("00000000-0000-4000-8000-000000000001"), "m@corp.example", "Mara Lind", "engagement_manager", "engagement");
        FlowView[] flows =
        [
            Flow(1, "discovery", "completed", ["data_import", "field_mapping"], null),
            Flow(2, "discovery", "failed", [], "data_import"),
            Flow(3, "assessment", "completed", [], null),
            Flow(4, "planning", "running", [], null),
        ];
        AssetView[] assets =
        [
            Asset("Order Portal", "Java 6, WebLogic 10.3", "rehost", "high"),
            Asset("Invoice Archive", "Java 17", "refactor", "medium"),
            .. Enumerable.Range(0, 6).Select(number => Asset($"Depot {number}", "Python 3.12", "retain", null) with { Wave = null, MigrationStatus = "discovered" }),
        ];
        return new TenantView
        {
            Theme = 0,
            ClientId = Guid.Parse("00000000-0000-4000-8000-0000000000a1"),
            EngagementId = Guid.Parse("00000000-0000-4000-8000-0000000000a2"),
            ClientName = "Corp",
            EngagementName = "Move",
            EngagementStart = Instant.AddDays(-150),
            People = [manager],
            Former = [],
            Flows = flows,
            Imports = [new ImportView(Guid.Parse("00000000-0000-4000-8000-0000000000a3"), "list.csv", "completed", Instant.AddDays(-100))],
            Assets = assets,
            Waves = [Wave(1, "in_progress", flows[3]), Wave(2, "cancelled", flows[3])],
            Migrations = [new MigrationView(Main, "Move", "in_progress", assets[..2])],
        };
    }

    private static FlowView Flow(int number, string type, string status, string[] phases, string? current)
    {
        DateTimeOffset created = Instant.AddDays(-60 + number);
        return new FlowView(
            new Guid(number, 0, 0, new byte[8]), type == "discovery" ? new Guid(number, 1, 0, new byte[8]) : null, type, status, $"Flow {number}", Guid.Empty, created,
            created.AddDays(10), status == "running" ? null : created.AddDays(10), phases, current);
    }

    private static WaveView Wave(int number, string status, FlowView flow) =>
        new(new Guid(number, 2, 0, new byte[8]), number, $"Wave {number}", status, flow.FlowId, Main, Instant.AddDays(-20), Instant.AddDays(20),
            status == "in_progress" ? Instant.AddDays(-19) : null, null);

    private static AssetView Asset(string name, string stack, string strategy, string? complexity) => new()
    {
        Id = new Guid(name.Length, (short)name[0], (short)name[^1], new byte[8]),
        Name = name,
        Type = "application",
        TechnologyStack = stack,
        Strategy = strategy,
        Complexity = complexity,
        Wave = 1,
        MigrationStatus = "planned",
        MonthlyCost = 100,
        Created = Instant.AddDays(-90),
    };
}
