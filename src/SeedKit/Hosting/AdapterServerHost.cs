namespace SeedKit.Hosting;

/// <summary>
/// Stands where the Testcontainers adapter stands. It finds the adapter by name where its assembly lies beside the program,
/// so that referencing the package is all that is needed; a module initializer would run too late, on first use of a type.
/// </summary>
internal sealed class AdapterServerHost : IServerHost
{
    private const string AdapterType = "SeedKit.Testcontainers.TestcontainersServerHost, SeedKit.Testcontainers";

    /// <inheritdoc/>
    public string Name => "testcontainers";

    /// <inheritdoc/>
    public Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken) =>
        Type.GetType(AdapterType, throwOnError: false) is { } type && Activator.CreateInstance(type) is IServerHost adapter
            ? adapter.StartAsync(options, cancellationToken)
            : throw new HostUnavailableException(
                "the Testcontainers adapter is not in this build",
                "build where the package feed has Testcontainers.PostgreSql, reference SeedKit.Testcontainers, and start Docker");
}
