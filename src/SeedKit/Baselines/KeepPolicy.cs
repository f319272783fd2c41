namespace SeedKit.Baselines;

/// <summary>Which test databases stay for a person to look at.</summary>
public enum KeepPolicy
{
    /// <summary>None: the default on a build server.</summary>
    None,

    /// <summary>Those of failed tests: the default on a person's machine.</summary>
    Failed,

    /// <summary>All.</summary>
    All,
}
