using System.Globalization;
using System.Text;

namespace SeedKit.Hosting.Clusters;

/// <summary>The files of a saved cluster, each with its size and checksum, so that a damaged copy is noticed while it is made.</summary>
/// <param name="Directories">Every directory, parents first, relative to the data directory.</param>
/// <param name="Files">Every file, relative to the data directory.</param>
internal sealed record ClusterManifest(IReadOnlyList<string> Directories, IReadOnlyList<ClusterFile> Files)
{
    private const string Header = "seedkit cluster 3";

    /// <summary>
    /// One line for each directory and file, those of the same bytes after one another, and a last line that a file cut short lacks.
    /// </summary>
    internal string Render()
    {
        StringBuilder text = new();
        text.Append(Header).Append('\n');
        foreach (string directory in Directories)
        {
            text.Append(CultureInfo.InvariantCulture, $"D {directory}\n");
        }

        foreach (ClusterFile file in Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"F {file.Bytes} {file.Checksum:X8} {file.Paths[0]}\n");
            foreach (string path in file.Paths.Skip(1))
            {
                text.Append(CultureInfo.InvariantCulture, $"= {path}\n");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"end {Files.Count}\n").ToString();
    }

    /// <summary>Reads what <see cref="Render"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is cut short or something else.</exception>
    internal static ClusterManifest Parse(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        List<string> directories = [];
        List<ClusterFile> files = [];
        List<string> paths = [];
        foreach (string line in lines.Skip(1))
        {
            string[] parts = line.Split(' ', 4);
            if (parts[0] == "D" && line.Length > 2)
            {
                directories.Add(line[2..]);
            }
            else if (parts is ["F", var bytes, var checksum, var path]
                && long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out long size)
                && uint.TryParse(checksum, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint crc))
            {
                files.Add(new ClusterFile(paths = [path], size, crc));
            }
            else if (parts[0] == "=" && line.Length > 2)
            {
                paths.Add(line[2..]);
            }
        }

        return lines.Length > 1 && lines[0] == Header && lines[^1] == string.Create(CultureInfo.InvariantCulture, $"end {files.Count}")
            ? new ClusterManifest(directories, files)
            : throw new InvalidDataException("The manifest of the saved cluster is damaged.");
    }
}
