using System.Runtime.InteropServices;

namespace SeedKit.Hosting.Clusters;

/// <summary>The system calls that the class library lacks: exclusive mkdir, change of owner, a signal other than KILL.</summary>
internal static class UnixCalls
{
    internal const int SignalNone = 0;
    internal const int SignalInterrupt = 2;
    internal const int SignalQuit = 3;
    internal const int SignalKill = 9;

    private const int FileExists = 17;

    /// <summary>Makes a directory that only its owner may enter. False if the name is taken, whoever took it.</summary>
    /// <exception cref="IOException">The parent is missing, full or may not be written.</exception>
    internal static bool TryMakePrivateDirectory(string path)
    {
        if (mkdir(path, 0x1C0 /* 0700 */) == 0)
        {
            return true;
        }

        int error = Marshal.GetLastPInvokeError();
        return error == FileExists ? false : throw Failure("create the directory", path, error);
    }

    /// <summary>Gives a file or directory to another user. Only root may.</summary>
    internal static void Give(string path, uint user, uint group)
    {
        if (lchown(path, user, group) != 0)
        {
            throw Failure("change the owner of", path, Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>Sends a signal; false if there is no such process or it is not ours to signal.</summary>
    internal static bool Signal(int process, int signal) => process > 0 && kill(process, signal) == 0;

    private static IOException Failure(string what, string path, int error) =>
        new($"Could not {what} '{path}': {Marshal.GetPInvokeErrorMessage(error)}.");

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mkdir([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int lchown([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);
}
