using FluentAssertions;
using SeedKit.Demo.Seeds.Views;
using Xunit;

namespace SeedKit.Tests.Unit.Demo.Seeds;

public sealed class EndOfSupportTests
{
    [Theory]
    [InlineData("Windows Server", "2012 R2", null, "2024-09-30", "Windows Server 2012")]
    [InlineData("Ubuntu Server", "18.04", null, "2024-09-30", "Ubuntu 18.04")]
    [InlineData(null, null, "Java 6, WebLogic 10.3", "2024-09-30", "Java 7,WebLogic 11g")]
    [InlineData(null, null, "Oracle Database 19c", "2024-09-30", "")]
    [InlineData(null, null, ".NET 6, ASP.NET Core", "2024-09-30", "")]
    [InlineData(null, null, ".NET 6, ASP.NET Core", "2025-01-01", ".NET 6")]
    public void A_product_is_old_from_the_day_its_support_ends(string? system, string? version, string? stack, string day, string expected)
    {
        AssetView asset = new() { Id = Guid.Empty, Name = "x", Type = "server", OperatingSystem = system, OsVersion = version, TechnologyStack = stack };
        DateTimeOffset at = DateTimeOffset.Parse($"{day}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

        IEnumerable<string> products = EndOfSupport.Of(asset, at).Select(product => product.Product).Order(StringComparer.Ordinal);

        string.Join(',', products).Should().Be(expected);
    }
}
