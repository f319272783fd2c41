namespace SeedKit.Hosting;

/// <summary>Somewhere a PostgreSQL can run. An adapter brings one of its own through <see cref="ServerHosts.Register"/>.</summary>
public interface IServerHost
{
    /// <summary>A short name in lower case, as it appears in errors and in <see cref="Server.HostName"/>.</summary>
    string Name { get; }

    /// <summary>Starts a server, or says why this host cannot.</summary>
    /// <param name="options">What is asked of the server.</param>
    /// <param name="cancellationToken">Ends the attempt; nothing is left running.</param>
    /// <returns>A server that answers queries. The caller owns it.</returns>
    /// <exception cref="HostUnavailableException">This host cannot serve here; the next candidate is asked.</exception>
    /// <exception cref="HostSettingException">The user named something that does not hold; no other candidate is asked.</exception>
    Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken);
}
