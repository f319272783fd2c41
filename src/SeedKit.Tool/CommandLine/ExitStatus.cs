namespace SeedKit.Tool.CommandLine;

/// <summary>The exit statuses that other programs rely on.</summary>
internal static class ExitStatus
{
    /// <summary>The job was done, and nothing was found that makes it fail.</summary>
    public const int Success = 0;

    /// <summary>The job was done, and something was found.</summary>
    public const int Findings = 1;

    /// <summary>The job could not be done: usage, no server, unreadable contract, permission, nothing inspected.</summary>
    public const int Failure = 2;
}
