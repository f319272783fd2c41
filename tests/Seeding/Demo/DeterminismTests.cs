using System.Globalization;
using FluentAssertions;
using SeedKit.Seeding;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

public sealed class DeterminismTests(DemoDatabases databases)
{
    [Fact]
    public async Task Another_culture_and_time_zone_give_the_same_rows()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.ExecuteAsync($"alter database \"{database.Name}\" set timezone = 'Asia/Kathmandu'");
        await database.ExecuteAsync($"alter database \"{database.Name}\" set datestyle = 'SQL, DMY'");
        CultureInfo culture = new("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        culture.DateTimeFormat.DateSeparator = ".";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            await database.SeedAsync(new SeedOptions { Profile = SeedProfile.Compact });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        (await database.ChecksumsAsync()).Should().Be(await (await databases.ReadAsync("compact")).ChecksumsAsync());
    }

    [Fact]
    public async Task Another_seed_value_gives_other_rows_in_the_same_numbers()
    {
        await using DemoDatabase database = await databases.CreateAsync();

        await database.SeedAsync(new SeedOptions { Profile = SeedProfile.Compact, Seed = 7 });

        const string counts = "select count(*) || ' ' || count(distinct name) || ' ' || count(distinct asset_type) from migration.assets";
        (await database.QueryAsync(counts)).Should().Equal(await (await databases.ReadAsync("compact")).QueryAsync(counts));
        (await database.ChecksumsAsync()).Should().NotBe(await (await databases.ReadAsync("compact")).ChecksumsAsync());
    }

    [Fact]
    public async Task Moving_the_instant_moves_the_dates()
    {
        await using DemoDatabase database = await databases.CreateAsync();
        SeedOptions options = new() { Profile = SeedProfile.Compact };

        await database.SeedAsync(options with { Instant = options.Instant.AddDays(100) });

        const string newest = "select max(created_at)::text from migration.discovery_flows";
        DateTimeOffset moved = DateTimeOffset.Parse((await database.QueryAsync(newest))[0], CultureInfo.InvariantCulture);
        DateTimeOffset before = DateTimeOffset.Parse((await (await databases.ReadAsync("compact")).QueryAsync(newest))[0], CultureInfo.InvariantCulture);
        (moved - before).Should().Be(TimeSpan.FromDays(100));
    }
}
