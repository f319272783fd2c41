using System.Reflection;

namespace SeedKit.Schema;

/// <summary>The scripts that make a schema from nothing, and undo it. Each list runs in order, in one transaction.</summary>
public sealed record SchemaScripts
{
    private const string UpFolder = "Up";
    private const string DownFolder = "Down";
    private const string ReferenceFolder = "Reference";
    private const string Extension = ".sql";

    /// <summary>The version of the schema, for people.</summary>
    public required string Version { get; init; }

    /// <summary>From a blank database to the schema.</summary>
    public required IReadOnlyList<SchemaScript> Up { get; init; }

    /// <summary>Back to a blank database.</summary>
    public required IReadOnlyList<SchemaScript> Down { get; init; }

    /// <summary>Rows that belong to the schema itself and are there in every environment; may run again.</summary>
    public IReadOnlyList<SchemaScript> ReferenceData { get; init; } = [];

    /// <summary>Reads scripts embedded as <c>{prefix}.Up.*.sql</c>, <c>{prefix}.Down.*.sql</c> and <c>{prefix}.Reference.*.sql</c>,
    /// each list in ordinal order of the names.</summary>
    /// <param name="assembly">The assembly that embeds them.</param>
    /// <param name="prefix">The namespace of the folder that holds the three, for example <c>SeedKit.Demo.Schema</c>.</param>
    /// <param name="version">The version of the schema, for people.</param>
    /// <exception cref="SchemaScriptsNotFoundException">There is no script under <c>Up</c>.</exception>
    public static SchemaScripts FromEmbedded(Assembly assembly, string prefix, string version)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        SchemaScripts scripts = new()
        {
            Version = version,
            Up = ReadEmbedded(assembly, prefix, UpFolder),
            Down = ReadEmbedded(assembly, prefix, DownFolder),
            ReferenceData = ReadEmbedded(assembly, prefix, ReferenceFolder),
        };
        return scripts.Up.Count > 0
            ? scripts
            : throw new SchemaScriptsNotFoundException($"the resources '{prefix}.{UpFolder}.*{Extension}' of assembly {assembly.GetName().Name}");
    }

    /// <summary>Reads <c>*.sql</c> from the sub-folders <c>Up</c>, <c>Down</c> and <c>Reference</c>, each in ordinal order of the
    /// names. The version is the beginning of the fingerprint, since a folder has none of its own.</summary>
    /// <param name="path">The folder that holds the three; the last two may be missing.</param>
    /// <exception cref="SchemaScriptsNotFoundException">There is no script under <c>Up</c>.</exception>
    public static SchemaScripts FromFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SchemaScripts scripts = new()
        {
            Version = "",
            Up = ReadFolder(path, UpFolder),
            Down = ReadFolder(path, DownFolder),
            ReferenceData = ReadFolder(path, ReferenceFolder),
        };
        return scripts.Up.Count > 0
            ? scripts with { Version = SchemaFingerprint.Compute(scripts)[..12] }
            : throw new SchemaScriptsNotFoundException($"the files {Path.Combine(path, UpFolder, "*" + Extension)}");
    }

    private static List<SchemaScript> ReadEmbedded(Assembly assembly, string prefix, string folder)
    {
        string start = $"{prefix}.{folder}.";
        List<SchemaScript> scripts = [];
        foreach (string resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (resource.StartsWith(start, StringComparison.Ordinal) && resource.EndsWith(Extension, StringComparison.Ordinal))
            {
                using StreamReader text = new(assembly.GetManifestResourceStream(resource)!);
                scripts.Add(new SchemaScript($"{folder}/{resource[start.Length..]}", text.ReadToEnd()));
            }
        }

        return scripts;
    }

    private static List<SchemaScript> ReadFolder(string path, string folder)
    {
        DirectoryInfo directory = new(Path.Combine(path, folder));
        return directory.Exists
            ? [.. directory.GetFiles("*" + Extension)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new SchemaScript($"{folder}/{file.Name}", File.ReadAllText(file.FullName)))]
            : [];
    }
}
