using System.Globalization;
using FluentAssertions;
using SeedKit.Seeding;
using Xunit;

namespace SeedKit.Tests.Unit.Seeding;

public sealed class JsonTests
{
    [Fact]
    public void Builds_objects_from_values_of_every_kind()
    {
        DateTimeOffset instant = new(2024, 9, 30, 14, 0, 0, TimeSpan.FromHours(2));

        Json json = Json.Object(
            ("text", "a \"quoted\" line\nand 'more'"), ("int", 1), ("money", 12.50m), ("flag", true), ("none", (string?)null),
            ("at", instant), ("list", Json.Array(1, "two", Json.Null)), ("empty", Json.Object()));

        json.Text.Should().Be(
            """{"text": "a \"quoted\" line\nand 'more'", "int": 1, "money": 12.50, "flag": true, "none": null, "at": "2024-09-30T12:00:00Z", "list": [1, "two", null], "empty": {}}""");
    }

    [Fact]
    public void Writes_numbers_and_dates_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };

            Json json = Json.Array(1.5m, DateTimeOffset.UnixEpoch);

            json.Text.Should().Be("""[1.5, "1970-01-01T00:00:00Z"]""");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
