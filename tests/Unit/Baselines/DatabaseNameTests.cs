using FluentAssertions;
using SeedKit.Baselines;
using Xunit;

namespace SeedKit.Tests.Unit.Baselines;

public sealed class DatabaseNameTests
{
    [Fact]
    public void A_template_has_another_name_on_another_server_version_and_for_another_role()
    {
        string name = DatabaseName.Template("fingerprint", 150018, "ada");

        string newer = DatabaseName.Template("fingerprint", 160004, "ada");
        string others = DatabaseName.Template("fingerprint", 150018, "bob");

        name.Should().MatchRegex("^sk_[0-9a-f]{16}$").And.NotBe(newer).And.NotBe(others);
    }

    [Fact]
    public void An_owned_database_carries_the_hash_of_its_template_and_the_id_of_its_owner()
    {
        string template = DatabaseName.Template("fingerprint", 150018, "ada");

        string name = DatabaseName.Owned(template, 4711, 3);

        name.Should().Be($"{template[..11]}_4711_3");
    }

    [Theory]
    [InlineData("sk_0123abcd_4711_3", true)]
    [InlineData("sk_0123abcd4567ef01", false)]
    [InlineData("sk_0123abcd4567ef01_ready", false)]
    [InlineData("sk_0123abcd_x_3", false)]
    [InlineData("sk_shop_orders_2024", false)]
    [InlineData("postgres", false)]
    public void Only_a_name_that_SeedKit_gave_tells_an_owner(string name, bool expected)
    {
        bool read = DatabaseName.TryReadOwner(name, out int owner);

        read.Should().Be(expected);
        owner.Should().Be(expected ? 4711 : 0);
    }

    [Theory]
    [InlineData("sk_0123abcd4567ef01", true)]
    [InlineData("sk_0123ABCD4567EF01", false)]
    [InlineData("sk_0123abcd4567ef01_ready", false)]
    [InlineData("sk_0123abcd_4711_3", false)]
    public void Only_a_name_that_SeedKit_gave_is_a_template(string name, bool expected)
    {
        bool isTemplate = DatabaseName.IsTemplate(name);

        isTemplate.Should().Be(expected);
    }
}
