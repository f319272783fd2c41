using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds;

/// <summary>A table of an engagement: its rows are facts of the tenants, its first three columns the key and the tenant's keys.</summary>
internal abstract class TenantTableSeed<TRow>(DemoWorld world, string table) : TableSeed<TRow>("migration", table)
    where TRow : ITenantFact
{
    protected DemoWorld World { get; } = world;

    /// <summary>The tenant keys of the table: both, unless it is a table of the client level.</summary>
    protected virtual bool IsClientLevel => false;

    protected sealed override IEnumerable<TRow> Rows() => World.Tenants.SelectMany(RowsOf);

    protected override RowKey Key(TRow row) => row.Id;

    protected sealed override void Define(SeedColumns<TRow> columns)
    {
        columns.Add("id", row => row.Id).Add("client_account_id", row => row.Tenant.ClientId);
        if (!IsClientLevel)
        {
            columns.Add("engagement_id", row => row.Tenant.EngagementId);
        }

        DefineColumns(columns);
    }

    /// <summary>The rows of one tenant.</summary>
    protected abstract IEnumerable<TRow> RowsOf(TenantWorld tenant);

    /// <summary>All columns after the tenant keys.</summary>
    protected abstract void DefineColumns(SeedColumns<TRow> columns);
}
