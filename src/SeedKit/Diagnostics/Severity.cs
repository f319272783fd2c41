namespace SeedKit.Diagnostics;

/// <summary>How much a <see cref="Finding"/> matters, from least to most.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing needs to change.</summary>
    Note,

    /// <summary>A maintainer would want to change it; it does not block.</summary>
    Warning,

    /// <summary>The schema or the data is wrong; a gate blocks on it by default.</summary>
    Error,
}
