using System.Runtime.InteropServices;

namespace SeedKit.Hosting.Clusters;

/// <summary>The system calls that the class library lacks: exclusive mkdir, change of owner, a signal other than KILL.</summary>
internal static class UnixCalls
{
    internal const int SignalNone = 0;
    internal const int SignalInterrupt = 2;
    internal const int SignalQuit = 3;
    internal const int SignalKill = 9;

    private const int NoError = 0;
    private const int AccessDenied = 13;
    private const int FileExists = 17;

    /// <summary>Makes a directory that only one user may enter. False if the name is taken, whoever took it.</summary>
    /// <remarks>
    /// On Linux it is that user's from its first moment, where the user may write there: made and then given, it would be nobody's to
    /// remove if we were killed in between.
    /// </remarks>
    /// <exception cref="IOException">The parent is missing, full or may not be written.</exception>
    internal static bool TryMakePrivateDirectory(string path, ClusterUser user)
    {
        int error = user.IsOther && OperatingSystem.IsLinux() ? MakePrivateDirectoryAs(user, path) : AccessDenied;
        if (error == AccessDenied)
        {
            error = MakePrivateDirectory(path);
            if (error == NoError)
            {
                user.Own(path);
            }
        }

        return error == NoError || (error == FileExists ? false : throw Failure("create the directory", path, error));
    }

    /// <summary>Gives a file or directory to another user. Only root may.</summary>
    internal static void Give(string path, uint user, uint group)
    {
        if (lchown(path, user, group) != 0)
        {
            throw Failure("change the owner of", path, Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>
    /// Writes a file for one user alone, in four system calls; <see cref="File"/> makes ten, and a cluster has a thousand files.
    /// </summary>
    /// <exception cref="IOException">The folder is full or may not be written.</exception>
    internal static void WriteNewFile(string path, ReadOnlySpan<byte> bytes, ClusterUser user)
    {
        int file = creat(path, 0x180 /* 0600 */);
        if (file < 0)
        {
            throw Failure("create the file", path, Marshal.GetLastPInvokeError());
        }

        try
        {
            while (!bytes.IsEmpty)
            {
                nint written = write(file, in MemoryMarshal.GetReference(bytes), bytes.Length);
                if (written <= 0)
                {
                    throw Failure("write to the file", path, Marshal.GetLastPInvokeError());
                }

                bytes = bytes[(int)written..];
            }

            if (user.IsOther && fchown(file, user.User, user.Group) != 0)
            {
                throw Failure("change the owner of", path, Marshal.GetLastPInvokeError());
            }
        }
        finally
        {
            _ = close(file);
        }
    }

    /// <summary>Sends a signal; false if there is no such process or it is not ours to signal.</summary>
    internal static bool Signal(int process, int signal) => process > 0 && kill(process, signal) == 0;

    /// <summary>What a thread does to files, root's can do as another user.</summary>
    private static int MakePrivateDirectoryAs(ClusterUser user, string path)
    {
        int group = setfsgid(user.Group);
        int self = setfsuid(user.User);
        try
        {
            return MakePrivateDirectory(path);
        }
        finally
        {
            _ = setfsuid((uint)self);
            _ = setfsgid((uint)group);
        }
    }

    private static int MakePrivateDirectory(string path) => mkdir(path, 0x1C0 /* 0700 */) == 0 ? NoError : Marshal.GetLastPInvokeError();

    private static IOException Failure(string what, string path, int error) =>
        new($"Could not {what} '{path}': {Marshal.GetPInvokeErrorMessage(error)}.");

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mkdir([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setfsuid(uint user);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setfsgid(uint group);

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int lchown([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);

    /// <summary>creat and not open: open takes its mode as a variable argument, which Apple's processors pass differently.</summary>
    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int creat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint write(int file, in byte bytes, nint count);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fchown(int file, uint user, uint group);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int file);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);
}
