using SeedKit.Diagnostics;

namespace SeedKit.Baselines.Resets;

/// <summary><c>SEEDKIT_VERIFY_RESETS</c> holds a word that is none of its three.</summary>
/// <param name="value">What it holds.</param>
public sealed class VerifySettingException(string value) : SeedKitException(new FailureMessage
{
    Expected = $"{VerifySetting.Variable} is always, sample or never.",
    Found = $"'{value}'.",
    Consequence = "Resets that you meant to have proven would be taken on trust.",
    Remedy = $"Set {VerifySetting.Variable} to one of the three, or unset it: a sample is then proven.",
})
{
    /// <summary>What the variable holds.</summary>
    public string Value { get; } = value;
}
