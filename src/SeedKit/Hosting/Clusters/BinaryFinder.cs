using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace SeedKit.Hosting.Clusters;

/// <summary>
/// Finds PostgreSQL programs: <c>SEEDKIT_PGBIN</c>, <c>pg_config</c>, PATH, then the distributions' usual folders with the
/// newest first. The first of a usable version wins, so that what the user put first on PATH is what runs.
/// </summary>
/// <param name="environment">Where variables are read from.</param>
/// <param name="usualFolders">The distributions' folders; a star stands for a version.</param>
internal sealed class BinaryFinder(Func<string, string?> environment, IReadOnlyList<string> usualFolders)
{
    private const string Variable = "SEEDKIT_PGBIN";

    private static readonly ConcurrentDictionary<string, int> KnownVersions = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> KnownFolders = new(StringComparer.Ordinal);

    /// <summary>Debian, Red Hat (PGDG), Alpine, a build from source, Homebrew, Postgres.app, Windows.</summary>
    internal static IReadOnlyList<string> UsualFolders { get; } =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/usr/libexec/postgresql*",
        "/usr/local/pgsql/bin",
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
        "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
        @"C:\Program Files\PostgreSQL\*\bin",
    ];

    /// <summary>Finds binaries of the version asked for, or of any supported one.</summary>
    /// <exception cref="HostUnavailableException">There are none, or of other versions only.</exception>
    /// <exception cref="HostSettingException"><c>SEEDKIT_PGBIN</c> names a folder that holds no PostgreSQL.</exception>
    internal async Task<PostgresBinaries> FindAsync(int? desiredMajor, CancellationToken cancellationToken)
    {
        List<string> refused = [];
        string? named = environment(Variable);
        HashSet<string> seen = new(StringComparer.Ordinal);
        await foreach (string folder in ListFoldersAsync(named, cancellationToken))
        {
            if (!seen.Add(folder) || !Holds(folder))
            {
                continue;
            }

            (int? version, string trouble) = await ReadVersionAsync(folder, cancellationToken);
            if (version is not { } known)
            {
                refused.Add($"{folder} ({trouble})");
                continue;
            }

            PostgresBinaries binaries = new(folder, known);
            if (binaries.Major is >= ServerOptions.OldestMajor and <= ServerOptions.NewestMajor
                && (desiredMajor ?? binaries.Major) == binaries.Major)
            {
                return binaries;
            }

            refused.Add(binaries.ToString());
        }

        throw Missing(named, desiredMajor, refused);
    }

    private static Exception Missing(string? named, int? desiredMajor, List<string> refused)
    {
        if (!string.IsNullOrWhiteSpace(named) && refused.Count == 0)
        {
            return new HostSettingException(
                Variable,
                $"{Variable} names the folder that holds postgres and initdb.",
                $"'{named}' does not hold both.",
                $"Set {Variable} to that folder (pg_config --bindir prints it), or unset it to let SeedKit look around.");
        }

        string wanted = desiredMajor is { } major ? $"PostgreSQL {major}" : $"PostgreSQL {ServerOptions.OldestMajor} to {ServerOptions.NewestMajor}";
        string found = refused.Count == 0
            ? $"no {wanted} binaries on this machine (looked at pg_config, PATH and the usual folders)"
            : $"no {wanted} binaries on this machine, only {string.Join(", ", refused)}";
        return new HostUnavailableException(found, $"{InstallCommand(desiredMajor)}, or set {Variable} to the folder that holds postgres and initdb");
    }

    /// <summary>The one command that installs a server here.</summary>
    internal static string InstallCommand(int? major)
    {
        string suffix = major is { } version ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{version}") : "";
        return OperatingSystem.IsMacOS() ? $"brew install postgresql@{major ?? ServerOptions.NewestMajor}"
            : OperatingSystem.IsWindows() ? $"winget install PostgreSQL.PostgreSQL.{major ?? ServerOptions.NewestMajor}"
            : File.Exists("/etc/alpine-release") ? $"apk add postgresql{major ?? ServerOptions.NewestMajor}"
            : File.Exists("/etc/redhat-release") ? "sudo dnf install postgresql-server"
            : $"sudo apt-get install postgresql{suffix}";
    }

    private static bool Holds(string folder) =>
        File.Exists(PostgresBinaries.Program(folder, "postgres")) && File.Exists(PostgresBinaries.Program(folder, "initdb"));

    /// <summary>Listed as they are asked for: pg_config may be a script in Perl, and PATH often has the same one twice.</summary>
    private async IAsyncEnumerable<string> ListFoldersAsync(string? named, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            yield return named;
            yield break;
        }

        string[] path = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (string folder in path)
        {
            string config = PostgresBinaries.Program(folder, "pg_config");
            if (File.Exists(config) && await ReadFolderAsync(config, cancellationToken) is { } answer)
            {
                yield return answer;
            }
        }

        foreach (string folder in path.Concat(usualFolders.SelectMany(Expand)))
        {
            yield return folder;
        }
    }

    /// <summary>The folders behind one star, the highest version first: 9 before 15 would be the order of names.</summary>
    private static IEnumerable<string> Expand(string pattern)
    {
        int star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return [pattern];
        }

        char separator = pattern.Contains('\\', StringComparison.Ordinal) ? '\\' : '/';
        int start = pattern.LastIndexOf(separator, star) + 1;
        int end = pattern.IndexOf(separator, star);
        string parent = pattern[..start];
        string name = end < 0 ? pattern[start..] : pattern[start..end];
        string rest = end < 0 ? "" : pattern[(end + 1)..];
        return !Directory.Exists(parent)
            ? []
            : Directory.EnumerateDirectories(parent, name)
                .OrderByDescending(folder => Number(Path.GetFileName(folder)))
                .ThenBy(folder => folder, StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, rest));
    }

    private static double Number(string name) =>
        double.TryParse(
            new string([.. name.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]),
            System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture,
            out double number)
            ? number
            : -1;

    /// <summary>Asks pg_config once per process and file: Debian's is a shell script and takes longer than the copy of a small cluster.</summary>
    private static async Task<string?> ReadFolderAsync(string config, CancellationToken cancellationToken)
    {
        string key = $"{config}\n{File.GetLastWriteTimeUtc(config):O}";
        if (KnownFolders.TryGetValue(key, out string? known))
        {
            return known;
        }

        return await ProgramRun.RunAsync(config, ["--bindir"], null, cancellationToken) is { Status: 0 } run
            ? KnownFolders[key] = run.Output.Trim()
            : null;
    }

    /// <summary>Asks the program once per process and file: it costs some milliseconds.</summary>
    private static async Task<(int? Version, string Trouble)> ReadVersionAsync(string folder, CancellationToken cancellationToken)
    {
        string program = PostgresBinaries.Program(folder, "postgres");
        string key = $"{program}\n{File.GetLastWriteTimeUtc(program):O}";
        if (KnownVersions.TryGetValue(key, out int known))
        {
            return (known, "");
        }

        ProgramRun? run = await ProgramRun.RunAsync(program, ["--version"], null, cancellationToken);
        if (run is null)
        {
            return (null, "postgres cannot be run");
        }

        int? version = run.Status == 0 ? PostgresBinaries.ParseVersion(run.Output) : null;
        if (version is { } parsed)
        {
            KnownVersions[key] = parsed;
            return (parsed, "");
        }

        string tail = run.Tail();
        return (null, $"postgres --version ended with status {run.Status}{(tail.Length > 0 ? $": {tail}" : "")}");
    }
}
