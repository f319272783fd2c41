using FluentAssertions;
using SeedKit.Demo.Seeds.Audit;
using SeedKit.Demo.Seeds.Usage;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>What the seeds repeat of the reference tables is what stands in them.</summary>
public sealed class ReferenceFactsTests(DemoDatabases databases)
{
    [Fact]
    public async Task The_model_prices_are_those_of_the_reference_table()
    {
        DemoDatabase database = await databases.ReadAsync("compact");

        List<string> prices = await database.QueryAsync(
            """
            select concat_ws('|', provider, model_name, coalesce(model_version, '-'), input_cost_per_1k_tokens, output_cost_per_1k_tokens,
                             to_char(effective_from at time zone 'UTC', 'YYYY-MM-DD'), coalesce(to_char(effective_to at time zone 'UTC', 'YYYY-MM-DD'), '-'))
            from migration.llm_model_pricing
            """);

        ModelPrice.All.Select(price => FormattableString.Invariant(
            $"{price.Provider}|{price.Model}|{price.Version ?? "-"}|{price.Input:0.000000}|{price.Output:0.000000}|{price.From:yyyy-MM-dd}|{(price.To is { } to ? to.ToString("yyyy-MM-dd", null) : "-")}"))
            .Should().BeEquivalentTo(prices);
    }

    [Fact]
    public async Task The_permissions_of_roles_are_those_of_the_reference_table()
    {
        DemoDatabase database = await databases.ReadAsync("compact");

        List<string> granted = await database.QueryAsync(
            """
            select p.role_level || ' ' || c.key from migration.role_permissions p, lateral jsonb_each_text(to_jsonb(p)) c
            where c.key like 'can\_%' and c.value = 'true'
            """);

        Permission.All.SelectMany(permission => permission.Roles.Select(role => $"{role} {permission.Column}")).Order(StringComparer.Ordinal).Should()
            .Equal(granted.Where(line => Permission.All.Any(permission => line.EndsWith($" {permission.Column}", StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }
}
