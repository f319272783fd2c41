using System.Globalization;
using FluentAssertions;
using SeedKit.Demo.Seeds.Usage;
using Xunit;

namespace SeedKit.Tests.Unit.Demo.Seeds;

public sealed class UsageTotalsTests
{
    [Theory]
    [InlineData("daily", "2024-09-29T23:59:59Z", "2024-09-29", "2024-09-30")]
    [InlineData("weekly", "2024-09-29T23:59:59Z", "2024-09-23", "2024-09-30")]
    [InlineData("weekly", "2024-09-30T00:00:00Z", "2024-09-30", "2024-10-07")]
    [InlineData("monthly", "2024-12-31T12:00:00Z", "2024-12-01", "2025-01-01")]
    public void A_period_begins_and_ends_in_UTC_and_a_week_on_Monday(string period, string time, string start, string end)
    {
        DateTimeOffset from = UsageTotals.Start(period, DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));

        from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Should().Be(start);
        UsageTotals.End(period, from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Should().Be(end);
    }

    [Theory]
    [InlineData("gpt-4", "2024-03-01T00:00:00Z", 0.03)]
    [InlineData("gpt-3.5-turbo", "2024-02-15T23:59:59Z", 0.001)]
    [InlineData("gpt-3.5-turbo", "2024-02-16T00:00:00Z", 0.0005)]
    public void Usage_is_charged_at_the_price_of_its_time(string model, string time, double price)
    {
        ModelPrice found = ModelPrice.At(model, DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));

        found.Input.Should().Be((decimal)price);
    }
}
