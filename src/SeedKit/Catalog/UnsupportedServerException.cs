using SeedKit.Diagnostics;

namespace SeedKit.Catalog;

/// <summary>The server is older than what SeedKit can read.</summary>
public sealed class UnsupportedServerException : SeedKitException
{
    /// <summary>Names the version that was found.</summary>
    public UnsupportedServerException(Version found)
        : base(new FailureMessage
        {
            Expected = "PostgreSQL 15 or later.",
            Found = $"PostgreSQL {found}.",
            Consequence = "NULLS NOT DISTINCT and security_invoker do not exist there, and rules that look at them would pass.",
            Remedy = "Name a newer server, or leave the connection out and let SeedKit start one.",
        }) => Version = found;

    /// <summary>The server's version.</summary>
    public Version Version { get; }
}
