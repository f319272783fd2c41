namespace SeedKit.Baselines;

/// <summary>Reads <c>SEEDKIT_KEEP</c>.</summary>
public static class KeepSetting
{
    /// <summary>The variable's name.</summary>
    public const string Variable = "SEEDKIT_KEEP";

    /// <summary>What the variable asks for; without it, what suits the place: nothing where <c>CI</c> is set, else what failed.</summary>
    /// <param name="environment">Gives a variable's value, or null; <see cref="Environment.GetEnvironmentVariable(string)"/> as a rule.</param>
    /// <exception cref="KeepSettingException">The variable holds another word.</exception>
    public static KeepPolicy Read(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return environment(Variable)?.Trim().ToLowerInvariant() switch
        {
            null or "" => IsBuildServer(environment) ? KeepPolicy.None : KeepPolicy.Failed,
            "none" => KeepPolicy.None,
            "failed" => KeepPolicy.Failed,
            "all" => KeepPolicy.All,
            string other => throw new KeepSettingException(other),
        };
    }

    /// <summary>Whether <c>CI</c> is set, as build servers do.</summary>
    public static bool IsBuildServer(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return environment("CI")?.Trim().ToLowerInvariant() is not (null or "" or "0" or "false");
    }
}
