using Microsoft.Extensions.Logging;

namespace SeedKit.Hosting;

/// <summary>
/// Chooses the host: an external server, an adapter (Testcontainers), PostgreSQL binaries on the machine, the embedded
/// package. The first that can serve does; the others are named in the error if none can.
/// </summary>
public static class ServerHosts
{
    private static readonly Lock Gate = new();
    private static readonly List<IServerHost> Adapters = [];

    /// <summary>Every candidate, in the order in which they are asked.</summary>
    public static IReadOnlyList<IServerHost> Candidates
    {
        get
        {
            lock (Gate)
            {
                IReadOnlyList<IServerHost> adapters = Adapters.Count > 0 ? [.. Adapters] : [new AdapterServerHost()];
                return [new ExternalServerHost(), .. adapters, new LocalServerHost(), new EmbeddedServerHost()];
            }
        }
    }

    /// <summary>Adds a candidate between the external server and the machine's binaries. A host of the same name is replaced.</summary>
    public static void Register(IServerHost adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        lock (Gate)
        {
            Adapters.RemoveAll(known => known.Name == adapter.Name);
            Adapters.Add(adapter);
        }
    }

    /// <summary>Starts a server on the first host that can.</summary>
    /// <param name="options">What is asked of the server.</param>
    /// <param name="cancellationToken">Ends the attempt; nothing is left running.</param>
    /// <returns>A server that answers queries. The caller owns it.</returns>
    /// <exception cref="NoServerException">No candidate can serve; the message names each and what would fix it.</exception>
    /// <exception cref="HostSettingException">The user named a server, folder or version that does not hold.</exception>
    public static Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken) =>
        StartAsync(Candidates, options, cancellationToken);

    /// <summary>Starts a server on the first of these hosts that can.</summary>
    /// <param name="candidates">The hosts, in the order in which to ask them.</param>
    /// <param name="options">What is asked of the server.</param>
    /// <param name="cancellationToken">Ends the attempt; nothing is left running.</param>
    /// <exception cref="NoServerException">None of them can serve.</exception>
    public static async Task<Server> StartAsync(
        IEnumerable<IServerHost> candidates, ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(options);
        List<RejectedHost> rejected = [];
        foreach (IServerHost host in candidates)
        {
            try
            {
                Server server = await host.StartAsync(options, cancellationToken);
                options.Logger.LogInformation("Started {Server}.", server.Describe());
                return server;
            }
            catch (HostUnavailableException unavailable)
            {
                options.Logger.LogDebug("Host {Host} is not available: {Reason}.", host.Name, unavailable.Reason);
                rejected.Add(new RejectedHost(host.Name, unavailable.Reason, unavailable.Remedy));
            }
        }

        throw new NoServerException(rejected);
    }
}
