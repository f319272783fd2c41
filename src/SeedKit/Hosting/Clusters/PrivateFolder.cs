using Microsoft.Win32.SafeHandles;

namespace SeedKit.Hosting.Clusters;

/// <summary>Folders and files for their owner alone: postgres refuses a data directory that others may enter.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode FileOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder, and the missing ones above it, if it is not there.</summary>
    internal static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, FileOwner | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Takes a file from everybody but its owner, whatever the umask.</summary>
    internal static void Close(SafeFileHandle file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, FileOwner);
        }
    }
}
