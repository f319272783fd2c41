using FluentAssertions;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>Values that say the same thing twice agree. Each case is a query for rows that disagree.</summary>
public sealed class AgreementTests(DemoDatabases databases)
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string profile in (string[])["compact", "full"])
            {
                foreach (string what in Disagreements.Keys)
                {
                    cases.Add(profile, what);
                }
            }

            return cases;
        }
    }

    private static Dictionary<string, string> Disagreements { get; } = new(StringComparer.Ordinal)
    {
        ["import counters and raw records"] =
            """
            select i.filename from migration.data_imports i
            left join lateral (select count(*) n, count(*) filter (where is_processed) p, count(*) filter (where not is_valid) f
                               from migration.raw_import_records r where r.data_import_id = i.id) r on true
            where (i.total_records, i.processed_records, i.failed_records) is distinct from (r.n::int, r.p::int, r.f::int)
            """,
        ["cleansed records and the assets made from them"] =
            """
            select r.id from migration.raw_import_records r join migration.assets a on a.id = r.asset_id,
                 lateral jsonb_each_text(r.cleansed_data) c
            where c.value is distinct from (to_jsonb(a) ->> c.key)
              and not (c.key in ('memory_gb', 'storage_gb', 'current_monthly_cost') and c.value::numeric = (to_jsonb(a) ->> c.key)::numeric)
            """,
        ["cleansed fields and approved mappings"] =
            """
            select r.id from migration.raw_import_records r, lateral jsonb_object_keys(r.cleansed_data) k
            where not exists (select from migration.import_field_mappings m
                              where m.data_import_id = r.data_import_id and m.target_field = k and m.status = 'approved')
            """,
        ["mapped sources and the fields of the records"] =
            """
            select m.id from migration.import_field_mappings m
            where not exists (select from migration.raw_import_records r where r.data_import_id = m.data_import_id and r.raw_data ? m.source_field)
            """,
        ["completion flags and phases_completed"] =
            """
            select f.flow_name from migration.discovery_flows f
            where f.phases_completed is distinct from (
                select coalesce(jsonb_agg(p order by o), '[]') from (values
                    (1, 'data_import', f.data_import_completed), (2, 'data_validation', f.data_validation_completed), (3, 'field_mapping', f.field_mapping_completed),
                    (4, 'data_cleansing', f.data_cleansing_completed), (5, 'asset_inventory', f.asset_inventory_completed),
                    (6, 'dependency_analysis', f.dependency_analysis_completed), (7, 'tech_debt_assessment', f.tech_debt_assessment_completed)) v (o, p, done)
                where done)
            """,
        ["flow progress and phases"] =
            """
            select flow_name from migration.discovery_flows
            where progress_percentage <> round(100.0 * jsonb_array_length(phases_completed) / jsonb_array_length(flow_state -> 'planned_phases'), 2)
               or (status = 'completed') <> (progress_percentage = 100)
            """,
        ["failed means error message and details"] =
            """
            select flow_name from migration.discovery_flows where status = 'failed' and (error_message is null or error_details is null)
            union all
            select filename from migration.data_imports where status = 'failed' and (error_message is null or error_details is null)
            """,
        ["discovered assets and the assets of the flow"] =
            """
            select f.flow_name from migration.discovery_flows f
            where f.discovered_assets is not null
              and (f.discovered_assets ->> 'total')::int <> (select count(*) from migration.assets a where a.discovery_flow_id = f.id)
            """,
        ["dependencies told by flows and the dependencies"] =
            """
            select f.flow_name from migration.discovery_flows f, lateral jsonb_array_elements(f.dependencies -> 'pairs') p
            where not exists (select from migration.asset_dependencies d
                              where d.asset_id = (p ->> 0)::uuid and d.depends_on_asset_id = (p ->> 1)::uuid)
            """,
        ["waves of assets and migration waves"] =
            """
            select a.name from migration.assets a
            where a.migration_wave is not null
              and not exists (select from migration.migration_waves w
                              where (w.client_account_id, w.engagement_id, w.wave_number) = (a.client_account_id, a.engagement_id, a.migration_wave))
            """,
        ["tag usage"] =
            "select t.name from migration.tags t where t.usage_count <> (select count(*) from migration.asset_tags a where a.tag_id = t.id)",
        ["6R counts"] =
            """
            select analysis_name from migration.cmdb_sixr_analyses
            where status = 'completed'
              and total_assets <> rehost_count + replatform_count + repurchase_count + refactor_count + retire_count + retain_count
            """,
        ["access of users in both tables"] =
            """
            select c.user_profile_id from migration.client_access c
            full join migration.engagement_access e on (e.client_account_id, e.user_profile_id) = (c.client_account_id, c.user_profile_id)
            where c.access_level is distinct from e.access_level or c.is_active is distinct from e.is_active
            """,
        ["roles of users and their profiles"] =
            """
            select r.user_id from migration.user_roles r
            join migration.enhanced_user_profiles p on (p.client_account_id, p.user_id) = (r.client_account_id, r.user_id)
            where r.is_active and (p.role_level <> r.role_type or p.status <> 'active')
            """,
        ["owners of assets and members"] =
            """
            select a.name from migration.assets a, lateral (values (a.business_owner), (a.technical_owner)) o (name)
            where o.name is not null
              and not exists (select from migration.user_account_associations m join migration.users u on u.id = m.user_id
                              where m.client_account_id = a.client_account_id and u.first_name || ' ' || u.last_name = o.name)
            """,
        ["dates after the reference instant"] =
            "select name from migration.assets where greatest(created_at, updated_at, discovery_timestamp) > seedkit.reference_instant() or updated_at < created_at",
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_row_disagrees(string profile, string what)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        List<string> disagreements = await database.QueryAsync(Disagreements[what]);

        disagreements.Should().BeEmpty();
    }
}
