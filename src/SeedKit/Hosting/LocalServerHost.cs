using Microsoft.Extensions.Logging;
using SeedKit.Hosting.Clusters;

namespace SeedKit.Hosting;

/// <summary>A throwaway server from PostgreSQL binaries on the machine.</summary>
internal sealed class LocalServerHost : IServerHost
{
    /// <inheritdoc/>
    public string Name => "local";

    /// <inheritdoc/>
    public async Task<Server> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        BinaryFinder finder = new(options.Environment, BinaryFinder.UsualFolders);
        return await StartAsync(Name, await finder.FindAsync(options.DesiredMajor, cancellationToken), options, cancellationToken);
    }

    /// <summary>Starts binaries in the first storage that takes them: a memory folder may turn out too small.</summary>
    internal static async Task<Server> StartAsync(
        string hostName, PostgresBinaries binaries, ServerOptions options, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new HostUnavailableException(
                "servers from local binaries need Unix sockets and a POSIX shell, which Windows lacks",
                "run in WSL, or start the installed PostgreSQL and set SEEDKIT_POSTGRES to it");
        }

        if (options.Detached)
        {
            _ = DetachedRegistry.Open(options);
        }

        await DeadRuns.SweepOnceAsync(options, cancellationToken);
        ClusterUser user = ClusterUser.Choose();
        if (options.StorageDirectory is { } asked && !user.CanReach(Path.GetFullPath(asked)))
        {
            throw new HostSettingException(
                "ServerOptions.StorageDirectory",
                $"User '{user.Name}', who runs PostgreSQL for root, can reach the storage directory.",
                $"A folder above or at {asked} lets others not through.",
                "chmod o+x the folders on the way, or choose another one.");
        }

        HostUnavailableException? last = null;
        foreach (ClusterStorage storage in ClusterStorage.Choose(options.StorageDirectory, user))
        {
            try
            {
                return await LocalCluster.StartAsync(hostName, binaries, storage, user, options, cancellationToken);
            }
            catch (HostUnavailableException failure)
            {
                last = failure;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                last = new HostUnavailableException(
                    failure.Message.TrimEnd('.'), $"make room in {storage.Root} and see that it can be written, or set TMPDIR to another folder", failure);
            }

            options.Logger.LogDebug("No server in {Root}: {Reason}.", storage.Root, last.Reason);
        }

        throw last ?? new HostUnavailableException(
            $"there is no folder for data that user '{user.Name}' can reach", "set TMPDIR to one, /tmp for instance");
    }
}
