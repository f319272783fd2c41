using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Views;

/// <summary>The rows of a table whose every row belongs to an engagement: the key and the tenant columns are always the same.</summary>
internal abstract class EngagementSeed<TFact>(string table, Stories stories) : TableSeed<TFact>("migration", table)
    where TFact : IEngagementFact
{
    protected sealed override IEnumerable<TFact> Rows() => stories.All().SelectMany(Facts);

    protected sealed override RowKey Key(TFact row) => row.Id;

    protected sealed override void Define(SeedColumns<TFact> columns)
    {
        _ = columns
            .Add("id", row => row.Id)
            .Add("client_account_id", row => row.Tenant.ClientId)
            .Add("engagement_id", row => row.Tenant.EngagementId);
        DefineOthers(columns);
    }

    /// <summary>The rows of one tenant.</summary>
    protected abstract IEnumerable<TFact> Facts(Story story);

    /// <summary>The columns after the tenant's.</summary>
    protected abstract void DefineOthers(SeedColumns<TFact> columns);
}
