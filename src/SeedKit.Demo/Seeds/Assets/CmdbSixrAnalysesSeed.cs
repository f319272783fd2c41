using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>6R overviews per engagement.</summary>
internal sealed class CmdbSixrAnalysesSeed(DemoWorld world) : TenantTableSeed<SixrOverview>(world, "cmdb_sixr_analyses")
{
    protected override IEnumerable<SixrOverview> RowsOf(TenantWorld tenant)
    {
        IReadOnlyList<Asset> planned = [.. tenant.Assets.Where(asset => asset.Source.Plan.IsPlanned)];
        if (tenant.Tenant.Story == TenantStory.OnHold)
        {
            yield return new(tenant.Id("cmdb_sixr_analyses", "first"), tenant.Tenant, "Terminal systems, first look", CmdbAnalysisStatus.Failed, planned, null, tenant.Ago(97));
            yield break;
        }

        yield return new(tenant.Id("cmdb_sixr_analyses", "estate"), tenant.Tenant, "Whole estate", CmdbAnalysisStatus.Completed, planned, tenant.Lead, tenant.LaterFlow(FlowType.Assessment)!.UpdatedAt);
        if (tenant.Tenant.Story == TenantStory.Demo)
        {
            yield return new(
                tenant.Id("cmdb_sixr_analyses", "databases"), tenant.Tenant, "Databases under licence", CmdbAnalysisStatus.Completed,
                [.. planned.Where(asset => asset.Type == AssetType.Database)], tenant.Lead, tenant.Ago(31));
            yield return new(
                tenant.Id("cmdb_sixr_analyses", "applications"), tenant.Tenant, "Applications of the second wave", CmdbAnalysisStatus.InProgress,
                [.. tenant.Applications.Where(asset => asset.WaveNumber == 2)], tenant.UserWith(RoleType.Analyst), tenant.Ago(1));
        }
    }

    protected override void DefineColumns(SeedColumns<SixrOverview> columns) => columns
        .Add("analysis_name", row => row.Name)
        .Add("description", row => row.IsDone ? "All assets whose discovery is finished." : null)
        .Add("status", row => row.Status)
        .Add("total_assets", row => row.Assets.Count)
        .Add("rehost_count", row => row.Count(SixrStrategy.Rehost))
        .Add("replatform_count", row => row.Count(SixrStrategy.Replatform))
        .Add("repurchase_count", row => row.Count(SixrStrategy.Repurchase))
        .Add("refactor_count", row => row.Count(SixrStrategy.Refactor))
        .Add("retire_count", row => row.Count(SixrStrategy.Retire))
        .Add("retain_count", row => row.Count(SixrStrategy.Retain))
        .Add("total_current_cost", row => row.IsDone ? row.Current : (decimal?)null)
        .Add("total_estimated_cost", row => row.IsDone ? row.Estimated : (decimal?)null)
        .Add("potential_savings", row => row.IsDone ? row.Current - row.Estimated : (decimal?)null)
        .Add("analysis_results", row => row.IsDone
            ? Json.Object(
                ("by_environment", Counts(row.Assets.GroupBy(asset => SeedLabel.Of(asset.Environment)))),
                ("by_criticality", Counts(row.Assets.GroupBy(asset => SeedLabel.Of(asset.Criticality)))),
                ("by_department", Counts(row.Assets.GroupBy(asset => asset.Department))))
            : (Json?)null)
        .Add("recommendations", row => row.IsDone
            ? Json.Array(
                $"Begin with the {row.Assets.Count(asset => asset is { Complexity: RiskLevel.Low, Strategy: SixrStrategy.Rehost })} assets of low complexity that can be rehosted.",
                $"Switch off the {row.Count(SixrStrategy.Retire)} assets to retire before their wave ends.")
            : (Json?)null)
        .Add("created_at", row => row.At)
        .Add("updated_at", row => row.At.AddHours(row.IsDone ? 2 : 0))
        .Add("created_by", row => row.By?.Id);

    private static Json Counts(IEnumerable<IGrouping<string, Asset>> groups) => Json.Object(groups.Select(group => (group.Key, (Json)group.Count())));
}
