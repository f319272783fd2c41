using FluentAssertions;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>Whatever a column may hold occurs: each label of its enum, both values of a boolean, NULL and a value where NULL is allowed.</summary>
public sealed class UnusedValueTests(DemoDatabases databases)
{
    /// <summary>The phases in which a flow of the demo fails are told by the stories; all phases occur as the current one.</summary>
    internal static readonly string[] Told =
    [
        "discovery_flows.error_phase initialization", "discovery_flows.error_phase field_mapping", "discovery_flows.error_phase data_cleansing",
        "discovery_flows.error_phase asset_inventory", "discovery_flows.error_phase dependency_analysis", "discovery_flows.error_phase tech_debt_assessment",
    ];

    [Theory]
    [InlineData("compact")]
    [InlineData("full")]
    public async Task Every_value_that_a_column_may_hold_occurs(string profile)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        IReadOnlyList<string> unused = await UnusedValues.ReadAsync(database);

        unused.Should().BeEquivalentTo(Told);
    }
}
