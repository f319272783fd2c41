namespace SeedKit.Hosting.Clusters;

/// <summary>A lock between processes, held by an open file: the system gives it up when its holder dies.</summary>
internal static class FileLock
{
    /// <summary>Waits for the lock. Null if it took too long or its folder cannot be written: then go on without.</summary>
    internal static async Task<IDisposable?> AcquireAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(patience);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException)
            {
                return null;
            }
            catch (IOException) when (!File.Exists(path))
            {
                return null;
            }
            catch (IOException)
            {
                // Another holds it: look again.
            }

            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), timeout.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return null;
            }
        }
    }
}
