using System.Globalization;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// A database of a saved cluster. It is written under a name that the server passes over and gets its own when it is whole and the server
/// has started: nobody finds half a database, and the server, which at its start removes descriptions of catalogs that a first connection
/// would make anew in 10 ms, does not see these.
/// </summary>
internal sealed class SavedDatabase(uint oid, IReadOnlyList<ClusterPortion> portions)
{
    private const string Folder = "base";
    private const uint FirstOfUsers = 16384;

    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isBegun;

    /// <summary>Its oid, the name of its directory.</summary>
    public uint Oid { get; } = oid;

    /// <summary>What is to be written.</summary>
    public IReadOnlyList<ClusterPortion> Portions { get; } = portions;

    /// <summary>Whether every cluster has it: template0, template1, postgres.</summary>
    public bool IsEveryones => Oid < FirstOfUsers;

    private string Name => Oid.ToString(CultureInfo.InvariantCulture);

    /// <summary>The oid of the database to whose directory a path leads; null for all else.</summary>
    public static uint? OidOf(string path)
    {
        if (!path.StartsWith(Folder + "/", StringComparison.Ordinal))
        {
            return null;
        }

        ReadOnlySpan<char> directory = path.AsSpan(Folder.Length + 1);
        int end = directory.IndexOf('/');
        return uint.TryParse(end < 0 ? directory : directory[..end], NumberStyles.None, CultureInfo.InvariantCulture, out uint oid) ? oid : null;
    }

    /// <summary>Sorts the files of a cluster by database.</summary>
    /// <returns>The databases by oid, and what belongs to none.</returns>
    public static (IReadOnlyList<SavedDatabase> Databases, IReadOnlyList<ClusterPortion> Others) Sort(ClusterManifest manifest)
    {
        SortedDictionary<uint, List<(long Offset, ClusterFile File)>> databases = [];
        List<(long Offset, ClusterFile File)> others = [];
        long offset = 0;
        foreach (ClusterFile file in manifest.Files)
        {
            foreach (string path in file.Paths)
            {
                List<(long Offset, ClusterFile File)> files = others;
                if (OidOf(path) is { } oid && !databases.TryGetValue(oid, out files!))
                {
                    databases.Add(oid, files = []);
                }

                files.Add((offset, file with { Paths = [path] }));
            }

            offset += file.Bytes;
        }

        return (
            [.. databases.Select(database => new SavedDatabase(database.Key, ClusterPortion.Divide(database.Value)))],
            ClusterPortion.Divide(others));
    }

    /// <summary>Whether the caller is the first to ask, and is to write it. One caller at a time.</summary>
    public bool Begin() => !isBegun && (isBegun = true);

    /// <summary>Makes the directory where its files go while it is not whole.</summary>
    public string MakeDraft(string data, ClusterUser user)
    {
        string draft = Draft(data);
        PrivateFolder.Create(draft);
        user.Own(draft);
        return draft;
    }

    /// <summary>Takes note that all is written.</summary>
    public void End() => written.TrySetResult();

    /// <summary>Takes note that it will not be whole.</summary>
    public void Fail(Exception failure) => written.TrySetException(failure);

    /// <summary>Waits until it is written and the server has started, and gives it its name.</summary>
    public async Task PlaceAsync(string data, Task started)
    {
        await written.Task;
        await started;
        Directory.Move(Draft(data), Path.Combine(data, Folder, Name));
    }

    private string Draft(string data) => Path.Combine(data, Folder, Name + ".part");
}
