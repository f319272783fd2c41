using SeedKit.Diagnostics;

namespace SeedKit.Baselines;

/// <summary><c>SEEDKIT_KEEP</c> holds a word that is none of its three.</summary>
/// <param name="value">What it holds.</param>
public sealed class KeepSettingException(string value) : SeedKitException(new FailureMessage
{
    Expected = $"{KeepSetting.Variable} is failed, all or none.",
    Found = $"'{value}'.",
    Consequence = "Databases that you meant to look at would be dropped.",
    Remedy = $"Set {KeepSetting.Variable} to one of the three, or unset it: failed tests then keep theirs, except where CI is set.",
})
{
    /// <summary>What the variable holds.</summary>
    public string Value { get; } = value;
}
