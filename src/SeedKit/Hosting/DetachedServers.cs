using SeedKit.Hosting.Clusters;

namespace SeedKit.Hosting;

/// <summary>The servers that were started with <see cref="ServerOptions.Detached"/> by this user.</summary>
public static class DetachedServers
{
    /// <summary>Those that run, oldest first. What is left of those that do not is removed.</summary>
    /// <param name="options">Says where variables are read from.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Task<IReadOnlyList<DetachedServer>> ListAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return DetachedRegistry.Open(options).ListAsync(cancellationToken);
    }

    /// <summary>Ends a server and removes its data.</summary>
    /// <param name="server">One of <see cref="ListAsync"/>.</param>
    /// <param name="options">Says where variables are read from.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task StopAsync(DetachedServer server, ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(options);
        return DetachedRegistry.Open(options).StopAsync(server, cancellationToken);
    }
}
