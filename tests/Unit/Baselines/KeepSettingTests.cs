using FluentAssertions;
using SeedKit.Baselines;
using Xunit;

namespace SeedKit.Tests.Unit.Baselines;

public sealed class KeepSettingTests
{
    [Theory]
    [InlineData(null, null, KeepPolicy.Failed)]
    [InlineData(null, "true", KeepPolicy.None)]
    [InlineData("", "1", KeepPolicy.None)]
    [InlineData(null, "false", KeepPolicy.Failed)]
    [InlineData("all", "true", KeepPolicy.All)]
    [InlineData("Failed", "true", KeepPolicy.Failed)]
    [InlineData("none", null, KeepPolicy.None)]
    public void The_variable_decides_and_else_the_place(string? keep, string? ci, KeepPolicy expected)
    {
        Dictionary<string, string?> variables = new() { ["SEEDKIT_KEEP"] = keep, ["CI"] = ci };

        KeepPolicy policy = KeepSetting.Read(name => variables.GetValueOrDefault(name));

        policy.Should().Be(expected);
    }

    [Fact]
    public void Another_word_is_refused_by_name()
    {
        Action read = () => KeepSetting.Read(name => name == "SEEDKIT_KEEP" ? "yes" : null);

        read.Should().Throw<KeepSettingException>().WithMessage(
            """
            Expected: SEEDKIT_KEEP is failed, all or none.
            Found:    'yes'.
            Otherwise: Databases that you meant to look at would be dropped.
            Do next:  Set SEEDKIT_KEEP to one of the three, or unset it: failed tests then keep theirs, except where CI is set.
            """.ReplaceLineEndings("\n"));
    }
}
