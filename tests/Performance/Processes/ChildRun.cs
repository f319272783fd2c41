using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace SeedKit.Tests.Performance.Processes;

/// <summary>One run of the assembly <c>tests/Child</c> as a process of its own.</summary>
internal sealed class ChildRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly DirectoryInfo folder;

    private ChildRun(Process process, DirectoryInfo folder)
    {
        this.process = process;
        this.folder = folder;
        Id = process.Id;
    }

    /// <summary>The process's number.</summary>
    public int Id { get; }

    /// <summary>Starts it.</summary>
    /// <param name="variables">Environment variables; null takes one away.</param>
    /// <param name="arguments">Arguments for xUnit's runner.</param>
    public static ChildRun Start(IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("seedkit-child-");
        // The same configuration and framework as ours: .../tests/Performance/bin/Release/net10.0.
        string output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        string[] last = output.Split(Path.DirectorySeparatorChar)[^3..];
        ProcessStartInfo start = new(
            "dotnet", [Support.SourceTree.At(["tests", "Child", .. last, "Child.dll"]), .. arguments, "-xml", Path.Combine(folder.FullName, "result.xml")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SEEDKIT_CHILD_HANGS"] = Path.Combine(folder.FullName, "hangs");
        foreach ((string name, string? value) in variables)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, folder);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>What it reported.</returns>
    public async Task<XElement> WaitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        return XDocument.Load(Path.Combine(folder.FullName, "result.xml")).Root!.Element("assembly")!;
    }

    /// <summary>Waits until its test hangs in the middle of things, and kills it there.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        await Until.TrueAsync(() => File.Exists(Path.Combine(folder.FullName, "hangs")) || process.HasExited, cancellationToken);
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>The directories and processes of its servers that are still there.</summary>
    /// <remarks>Both carry its number in their names.</remarks>
    public IReadOnlyList<string> Leftovers()
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"seedkit-{Id}-");
        IEnumerable<string> directories = new[] { "/dev/shm", Path.GetTempPath() }.Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateDirectories(root, mark + "*"));
        return [.. directories, .. CommandLines().Where(line => line.Contains(mark, StringComparison.Ordinal))];
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static IEnumerable<string> CommandLines()
    {
        foreach (string path in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
        {
            string line;
            try
            {
                line = File.ReadAllText(Path.Combine(path, "cmdline"));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            yield return line.Replace('\0', ' ');
        }
    }
}
