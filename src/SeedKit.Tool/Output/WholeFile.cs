using System.Text;
using SeedKit.Tool.CommandLine;

namespace SeedKit.Tool.Output;

/// <summary>
/// A file that appears whole or not at all: written beside its place under another name and renamed at the end. Opened before
/// the work begins, so that a path that cannot be written ends the command at once and not after minutes.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private FileStream? stream;

    private WholeFile(string path, string temporary, FileStream stream) => (this.path, this.temporary, this.stream) = (path, temporary, stream);

    /// <summary>Takes the place; missing folders are made.</summary>
    /// <exception cref="UsageException">Nothing can be written there.</exception>
    public static WholeFile Open(string path)
    {
        // A link stays a link: what it points at is replaced.
        string target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        if (Directory.Exists(target))
        {
            throw Refuse(path, "It is a folder.");
        }

        // Renaming onto a device would replace the device, and root may.
        if (target.StartsWith("/dev/", StringComparison.Ordinal) && !target.StartsWith("/dev/shm/", StringComparison.Ordinal))
        {
            throw Refuse(path, "It is a device.");
        }

        string temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            return new(target, temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, failure.Message);
        }
    }

    /// <summary>Writes the text and puts the file in its place.</summary>
    public void Commit(string text)
    {
        ObjectDisposedException.ThrowIf(stream is null, this);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
        stream.Dispose();
        stream = null;
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Removes what was not put in its place.</summary>
    public void Dispose()
    {
        if (stream is not null)
        {
            stream.Dispose();
            stream = null;
            File.Delete(temporary);
        }
    }

    private static UsageException Refuse(string path, string reason) => new(
        $"'{path}' to be a file that can be written.", reason, "Name another path.");
}
