using SeedKit.Hosting;

namespace SeedKit.Tests.Schema.Hosting;

/// <summary>The machine's own PostgreSQL, whatever version the run asks other tests to use.</summary>
internal static class LocalServer
{
    public static ServerOptions Options { get; } = new()
    {
        Environment = name => name == "SEEDKIT_POSTGRES_VERSION" ? null : Environment.GetEnvironmentVariable(name),
    };
}
