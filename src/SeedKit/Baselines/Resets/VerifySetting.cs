namespace SeedKit.Baselines.Resets;

/// <summary>Reads <c>SEEDKIT_VERIFY_RESETS</c>.</summary>
public static class VerifySetting
{
    /// <summary>The variable's name.</summary>
    public const string Variable = "SEEDKIT_VERIFY_RESETS";

    /// <summary>What the variable asks for; without it a sample.</summary>
    /// <param name="environment">Gives a variable's value, or null; <see cref="Environment.GetEnvironmentVariable(string)"/> as a rule.</param>
    /// <exception cref="VerifySettingException">The variable holds another word.</exception>
    public static VerifyResets Read(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return environment(Variable)?.Trim().ToLowerInvariant() switch
        {
            null or "" or "sample" => VerifyResets.Sample,
            "always" => VerifyResets.Always,
            "never" => VerifyResets.Never,
            string other => throw new VerifySettingException(other),
        };
    }
}
