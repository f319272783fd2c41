using System.Text.Json;

namespace SeedKit.Hosting.Clusters;

/// <summary>Remembers detached servers, one file each, in the user's state folder.</summary>
internal sealed class DetachedRegistry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _folder;

    private DetachedRegistry(string folder) => _folder = folder;

    /// <summary>The registry of this user.</summary>
    /// <exception cref="HostSettingException">The user has no folder for it.</exception>
    internal static DetachedRegistry Open(ServerOptions options) => new UserFolders(options.Environment).State is { } state
        ? new DetachedRegistry(Path.Combine(state, "servers"))
        : throw new HostSettingException(
            "XDG_STATE_HOME",
            "A detached server is remembered in a folder, so that it can be found and stopped.",
            "Neither XDG_STATE_HOME nor HOME is set.",
            "Set XDG_STATE_HOME to a folder of yours.");

    /// <summary>Writes a server down. The file appears whole, by a rename.</summary>
    internal async Task AddAsync(DetachedServer server, CancellationToken cancellationToken)
    {
        PrivateFolder.Create(_folder);
        string draft = Path.Combine(_folder, server.Name + ".draft");
        await File.WriteAllTextAsync(draft, JsonSerializer.Serialize(server, Json), cancellationToken);
        File.Move(draft, FileOf(server), overwrite: true);
    }

    /// <summary>The servers that run; the others are forgotten and cleared away.</summary>
    internal async Task<IReadOnlyList<DetachedServer>> ListAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_folder))
        {
            return [];
        }

        List<DetachedServer> running = [];
        foreach (FileInfo file in new DirectoryInfo(_folder).EnumerateFiles("*.json").OrderBy(file => file.LastWriteTimeUtc))
        {
            if (await ReadAsync(file.FullName, cancellationToken) is not { } server)
            {
                continue;
            }

            if (Postmaster.Find(server.Data) is { } process && process.Id == server.Process)
            {
                running.Add(server);
            }
            else
            {
                Forget(server);
            }
        }

        return running;
    }

    /// <summary>Ends a server, removes its directory, forgets it.</summary>
    internal async Task StopAsync(DetachedServer server, CancellationToken cancellationToken)
    {
        await Postmaster.StopAsync(server.Data, cancellationToken);
        Forget(server);
    }

    private static async Task<DetachedServer?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<DetachedServer>(await File.ReadAllTextAsync(path, cancellationToken), Json);
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            // Cut short by a crash, or just removed by another process: there is no server behind it that we could name.
            return null;
        }
    }

    /// <summary>Removes only what is a run directory by its name: the file might have been tampered with.</summary>
    private void Forget(DetachedServer server)
    {
        foreach (string directory in new[] { server.Directory, server.SocketDirectory }.Distinct())
        {
            if (RunName.Owner(directory) is not null && Path.GetFileName(directory).StartsWith(RunDirectory.Prefix, StringComparison.Ordinal))
            {
                RunDirectory.Remove(directory);
            }
        }

        File.Delete(FileOf(server));
    }

    private string FileOf(DetachedServer server) => Path.Combine(_folder, server.Name + ".json");
}
