using System.Text;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// The directory of one server: data, log, socket. Its name carries the owner's process number and start, and the owner holds
/// a lock on a file in it for as long as it lives, so that a sweep can tell what dead runs left.
/// </summary>
internal sealed class RunDirectory : IDisposable
{
    /// <summary>The start of every run directory's name.</summary>
    internal const string Prefix = "seedkit-";

    /// <summary>The file that the owner holds locked.</summary>
    internal const string LockName = "owner.lock";

    /// <summary>The file that marks a server which outlives its owner.</summary>
    internal const string DetachedName = "detached";

    /// <summary>sockaddr_un.sun_path holds 108 bytes on Linux and 104 on macOS, one of them the end.</summary>
    private const int LongestSocket = 103;

    private const string SocketName = "/.s.PGSQL.5432";

    private FileStream? _lock;

    private RunDirectory(string path, string sockets, ClusterStorage storage, ClusterUser user)
    {
        Path = path;
        Sockets = sockets;
        Storage = storage;
        User = user;
    }

    internal string Path { get; }

    /// <summary>Where the socket lies: the directory itself, or a short one beside if its path is too long for a socket.</summary>
    internal string Sockets { get; }

    internal ClusterStorage Storage { get; }

    internal ClusterUser User { get; }

    internal string Data => System.IO.Path.Combine(Path, "data");

    internal string ServerLog => System.IO.Path.Combine(Path, "server.log");

    internal string InitdbLog => System.IO.Path.Combine(Path, "initdb.log");

    internal string DetachedMark => System.IO.Path.Combine(Path, DetachedName);

    internal string PostmasterFile => System.IO.Path.Combine(Data, "postmaster.pid");

    /// <summary>Names a directory that is yet to be made, so that who will remove it can stand by first.</summary>
    internal static RunDirectory Plan(ClusterStorage storage, ClusterUser user)
    {
        string name = RunName.Next(Prefix);
        string path = System.IO.Path.Combine(storage.Root, name);
        bool isLong = Encoding.UTF8.GetByteCount(path + SocketName) > LongestSocket;
        return new RunDirectory(path, isLong ? System.IO.Path.Combine("/tmp", name) : path, storage, user);
    }

    /// <summary>Makes the directory. False if somebody has the name already: then it is not ours to use or to remove.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal bool TryCreate()
    {
        Directory.CreateDirectory(Storage.Root);
        if (!UnixCalls.TryMakePrivateDirectory(Path, User))
        {
            return false;
        }

        if (Sockets != Path && !UnixCalls.TryMakePrivateDirectory(Sockets, User))
        {
            Remove(Path);
            return false;
        }

        _lock = new FileStream(System.IO.Path.Combine(Path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        return true;
    }

    /// <summary>Gives the lock up; the supervisor removes the directory.</summary>
    public void Dispose() => _lock?.Dispose();

    /// <summary>Removes a run directory as far as it can be removed. What is left, the next sweep finds.</summary>
    internal static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A server that is ending still writes; clean-up must not hide the failure that led here.
        }
    }
}
