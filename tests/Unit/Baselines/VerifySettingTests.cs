using FluentAssertions;
using SeedKit.Baselines.Resets;
using Xunit;

namespace SeedKit.Tests.Unit.Baselines;

public sealed class VerifySettingTests
{
    [Theory]
    [InlineData(null, VerifyResets.Sample)]
    [InlineData("", VerifyResets.Sample)]
    [InlineData("sample", VerifyResets.Sample)]
    [InlineData(" Always ", VerifyResets.Always)]
    [InlineData("never", VerifyResets.Never)]
    public void The_variable_decides_and_else_it_is_a_sample(string? value, VerifyResets expected)
    {
        VerifyResets verify = VerifySetting.Read(name => name == "SEEDKIT_VERIFY_RESETS" ? value : null);

        verify.Should().Be(expected);
    }

    [Fact]
    public void Another_word_is_refused_by_name()
    {
        Action read = () => VerifySetting.Read(name => name == "SEEDKIT_VERIFY_RESETS" ? "sometimes" : null);

        read.Should().Throw<VerifySettingException>().WithMessage(
            """
            Expected: SEEDKIT_VERIFY_RESETS is always, sample or never.
            Found:    'sometimes'.
            Otherwise: Resets that you meant to have proven would be taken on trust.
            Do next:  Set SEEDKIT_VERIFY_RESETS to one of the three, or unset it: a sample is then proven.
            """.ReplaceLineEndings("\n"));
    }
}
