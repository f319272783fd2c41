using SeedKit.Reporting;
using SeedKit.Tool.CommandLine;

namespace SeedKit.Tool.Output;

/// <summary>One <c>--format F[=PATH]</c>.</summary>
/// <param name="Format">The format's name; <c>console</c> or one of <see cref="ReportFormats"/>.</param>
/// <param name="Path">The file, or null for standard output.</param>
internal sealed record ReportRequest(string Format, string? Path)
{
    /// <summary>The format that this program writes itself.</summary>
    public const string Console = "console";

    /// <summary>Reads all that a command line asks for. Without any, the console; it also speaks where every format has a path.</summary>
    /// <exception cref="UsageException">A format is unknown, or two of them want the same place.</exception>
    public static IReadOnlyList<ReportRequest> Read(IReadOnlyList<string> texts)
    {
        List<ReportRequest> requests = [.. texts.Select(Read)];
        if (requests.All(request => request.Path is not null))
        {
            requests.Add(new ReportRequest(Console, null));
        }

        RefuseSharedPlaces(requests);
        return requests;
    }

    private static ReportRequest Read(string text)
    {
        string[] parts = text.Split('=', 2);
        string format = parts[0].Trim().ToLowerInvariant();
        string[] known = [Console, .. ReportFormats.All.Select(writer => writer.Format)];
        if (!known.Contains(format, StringComparer.Ordinal))
        {
            throw new UsageException($"--format {string.Join(", ", known[..^1])} or {known[^1]}.", $"'{parts[0]}'.", "Choose one of these.");
        }

        if (parts.Length == 1)
        {
            return new(format, null);
        }

        if (format == Console || string.IsNullOrWhiteSpace(parts[1]))
        {
            throw new UsageException(
                "--format F=PATH, F a format of files and PATH a file.",
                $"'{text}'.",
                format == Console ? "Leave the path out: the console is standard output." : "Give the file a name, or leave '=' out for standard output.");
        }

        return new(format, System.IO.Path.GetFullPath(parts[1]));
    }

    private static void RefuseSharedPlaces(List<ReportRequest> requests)
    {
        // Annotations are lines among other lines, so the console and github may share standard output; nothing else may.
        string[] onOutput = [.. requests.Where(request => request.Path is null).Select(request => request.Format)];
        bool lines = onOutput.All(format => format is Console or "github") && onOutput.Distinct(StringComparer.Ordinal).Count() == onOutput.Length;
        if (onOutput.Length > 1 && !lines)
        {
            throw new UsageException(
                "one format on standard output (console and github may share it).",
                $"{string.Join(" and ", onOutput)}.",
                $"Give the others a file: --format {onOutput.First(format => format != Console)}=PATH");
        }

        string? twice = requests.Where(request => request.Path is not null).GroupBy(request => request.Path, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new UsageException("a file of its own for each format.", $"'{twice}' twice.", "Give each --format another path.");
        }
    }
}
