using System.Diagnostics;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// A server that runs on a data directory and is not our child: known by <c>postmaster.pid</c>, and only if the process of
/// that number really works there. The number may have been used again, and then somebody else's process would be hit.
/// </summary>
internal static class Postmaster
{
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The process that serves this data directory, or null.</summary>
    internal static ProcessIdentity? Find(string data)
    {
        string file = Path.Combine(data, "postmaster.pid");
        if (PostmasterFile.ReadProcess(file) is not { } id || ProcessIdentity.Find(id) is not { } process)
        {
            return null;
        }

        return (OperatingSystem.IsLinux() ? WorksIn(id, data) : StartedAt(process, PostmasterFile.ReadStart(file))) ? process : null;
    }

    /// <summary>Ends the server of a data directory at once, without a checkpoint: its data is about to go.</summary>
    internal static async Task StopAsync(string data, CancellationToken cancellationToken)
    {
        if (Find(data) is not { } process)
        {
            return;
        }

        UnixCalls.Signal(process.Id, UnixCalls.SignalQuit);
        // A server that is held by a debugger or SIGSTOP takes no signal but this one.
        if (!await WaitAsync(process, EndTimeout, cancellationToken) && process.IsAlive)
        {
            UnixCalls.Signal(process.Id, UnixCalls.SignalKill);
            await WaitAsync(process, EndTimeout, cancellationToken);
        }
    }

    private static async Task<bool> WaitAsync(ProcessIdentity process, TimeSpan patience, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        while (process.IsAlive)
        {
            if (Stopwatch.GetElapsedTime(began) > patience)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }

        return true;
    }

    /// <summary>A postmaster's working directory is its data directory, for life.</summary>
    private static bool WorksIn(int id, string data)
    {
        try
        {
            return new FileInfo(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/proc/{id}/cwd")).LinkTarget == data;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool StartedAt(ProcessIdentity process, long? start) => start is { } known && Math.Abs(process.Start - known) <= 5;
}
