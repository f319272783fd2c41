using FluentAssertions;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>
/// Parents have no children, one and many: for each foreign key, all tenants together. Keys to the tenants themselves and keys that allow
/// one child only are left out. What is missing is listed with its reason: no gap may join the list unseen, and one that closes leaves it.
/// </summary>
public sealed class ChildCountTests(DemoDatabases databases)
{
    private const string ThreeTenants = "There are three clients with one engagement each, and one of the three shows the NULL.";

    // Key, the counts that are missing, and why.
    internal static readonly (string Key, string Missing, string Reason)[] Gaps =
    [
        ("fk_client_accounts_created_by", "one", ThreeTenants),
        ("fk_engagements_created_by", "one", ThreeTenants),
        ("fk_engagements_engagement_lead", "many", ThreeTenants),
    ];

    [Theory]
    [InlineData("compact")]
    [InlineData("full")]
    public async Task Parents_have_none_one_and_many(string profile)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        IReadOnlyList<string> counted = await ChildCounts.ReadAsync(database);

        counted.Should().HaveCountGreaterThan(100);
        counted.Where(line => line.Contains(' ', StringComparison.Ordinal)).Should().BeEquivalentTo(
            Gaps.Select(gap => $"{gap.Key} {gap.Missing}"));
    }
}
