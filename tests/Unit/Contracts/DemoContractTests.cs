using FluentAssertions;
using SeedKit.Contracts;
using SeedKit.Demo;
using Xunit;

namespace SeedKit.Tests.Unit.Contracts;

public sealed class DemoContractTests
{
    private static readonly Contract Demo = DemoContract.Read();

    [Fact]
    public void It_requires_all_57_tables() => Demo.RequiredTables.Should().HaveCount(57);

    [Theory]
    [InlineData("v3_data_imports", true)]
    [InlineData("pk_V3_flows", true)]
    [InlineData("V3_", true)]
    [InlineData("ipv3_routes", false)]
    [InlineData("data_imports_v3", false)]
    public void It_forbids_version_3_by_pattern(string name, bool forbidden) =>
        Demo.ForbiddenNames.Any(pattern => pattern.Pattern.IsMatch(name)).Should().Be(forbidden);

    [Fact]
    public void Removed_tables_and_required_tables_do_not_overlap() => Demo.RemovedTables.Should().NotIntersectWith(Demo.RequiredTables);

    [Fact]
    public void Every_reference_table_is_exempt_from_tenancy() =>
        Demo.ReferenceTables.Should().BeSubsetOf(Demo.Tenancy!.Exemptions.Select(exemption => exemption.Table));

    [Fact]
    public void Every_agreement_is_about_a_required_table_and_says_so_in_a_sentence()
    {
        Demo.Agreements.Select(agreement => agreement.Table).Should().NotBeEmpty().And.BeSubsetOf(Demo.RequiredTables);
        Demo.Agreements.Select(agreement => agreement.Says).Should().OnlyContain(says => says.EndsWith('.')).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void It_names_the_queries_of_every_page() => Demo.Queries.Select(query => query.Name).Should().Equal(DemoPages.All.Select(query => query.Name));

    [Fact]
    public void Only_a_demo_tenant_may_find_a_page_empty() => Demo.Queries.SelectMany(query => query.MayBeEmpty.Keys).Distinct().Should().BeEquivalentTo(Demo.DemoTenants);

    [Fact]
    public void It_suppresses_nothing() => Demo.Suppressions.Should().BeEmpty();
}
