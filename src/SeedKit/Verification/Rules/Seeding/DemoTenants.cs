using SeedKit.Contracts;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

/// <summary>The tenants that the contract says are seeded, as SQL.</summary>
internal static class DemoTenants
{
    /// <summary>Whether a row of the tenants' table is one of them. Compared as text, so that any type of key will do.</summary>
    public static string Condition(RuleContext context, string alias)
    {
        TenancyLevel level = context.Contract.Tenancy!.Levels[0];
        string keys = string.Join(", ", context.Contract.DemoTenants.Select(SqlIdentifier.Literal));
        return context.Contract.DemoTenants.Count == 0 ? "false" : $"{alias}.{SqlIdentifier.Quote(level.RootColumn)}::text in ({keys})";
    }
}
