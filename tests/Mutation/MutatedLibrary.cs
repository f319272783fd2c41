using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SeedKit.Tests.Support;

namespace SeedKit.Tests.Mutation;

/// <summary>SeedKit built with every mutant in it, so that trying one costs neither a build nor a process.</summary>
public sealed partial class MutatedLibrary
{
    private static readonly string[] Shared =
    [
        "Verification/Reference.cs", "Verification/TableSql.cs", "Verification/RoleMembership.cs", "Verification/NamedObjects.cs", "Verification/RuleContext.cs",
        "Verification/SuppressionFilter.cs", "Verification/PlanNodes.cs", "Verification/ViewSources.cs", "Verification/CheckRunner.cs", "Verification/ProbeRule.cs", "Verification/RowCounter.cs",
        "Catalog/ForeignKeyRows.cs", "Contracts/Tenancy.cs", "Contracts/Suppression.cs",
    ];

    /// <summary>Everything the tool writes.</summary>
    public static string Folder { get; } = SourceTree.At("artifacts", "mutation");

    public static string Assembly => Path.Combine(Folder, "library", "src", "SeedKit", "bin", "Release", "net10.0", "SeedKit.dll");

    private static string Sources => SourceTree.At("src", "SeedKit");

    private static string Copy => Path.Combine(Folder, "library", "src", "SeedKit");

    private static string Manifest => Path.Combine(Folder, "mutants.json");

    private static string BrokenKeys => Path.Combine(Folder, "broken.txt");

    private readonly HashSet<string> broken = File.Exists(BrokenKeys) ? [.. File.ReadLines(BrokenKeys)] : [];
    private readonly List<MutatedFile> files = [];
    private readonly List<Mutant> scripts = [];

    public static IReadOnlyList<Mutant> Read() => JsonSerializer.Deserialize<List<Mutant>>(File.ReadAllText(Manifest))!;

    /// <summary>The tool with the mutated library in place of the real one, in a folder of its own.</summary>
    public static string CopyTool()
    {
        string runner = Path.Combine(Folder, $"runner-{Environment.ProcessId}");
        foreach (string path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(runner, Path.GetRelativePath(AppContext.BaseDirectory, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }

        File.Copy(Assembly, Path.Combine(runner, "SeedKit.dll"), overwrite: true);
        return Path.Combine(runner, "Mutation.dll");
    }

    /// <summary>Writes and builds it, dropping what does not compile.</summary>
    public static void Make() => new MutatedLibrary().MakeAll();

    private void MakeAll()
    {
        for (int round = 1; ; round++)
        {
            Write();
            string[] errors = Build();
            if (errors.Length == 0)
            {
                break;
            }

            int known = broken.Count;
            foreach (string error in errors)
            {
                Match place = Place().Match(error);
                MutatedFile? file = files.FirstOrDefault(candidate => place.Success && place.Groups[1].Value.EndsWith($"/{candidate.File}", StringComparison.Ordinal));
                if (file?.MutantAt(int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture)) is not { } id)
                {
                    throw new InvalidOperationException($"The mutated library does not build, and no mutant is to blame: {error}");
                }

                broken.Add(file.Mutants.Single(mutant => mutant.Id == id).Key);
            }

            Console.WriteLine($"round {round}: {broken.Count - known} mutants do not compile");
        }

        File.WriteAllLines(BrokenKeys, broken);
        File.WriteAllText(Manifest, JsonSerializer.Serialize(files.SelectMany(file => file.Mutants).Concat(scripts)));
        Console.WriteLine($"{files.Sum(file => file.Mutants.Count) + scripts.Count} mutants of {files.Count} files of code and {scripts.Select(script => script.File).Distinct().Count()} scripts");
    }

    private void Write()
    {
        files.Clear();
        scripts.Clear();
        foreach (string path in Directory.EnumerateFiles(Sources, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(Sources, path).Replace('\\', '/');
            if (name.StartsWith("bin/", StringComparison.Ordinal) || name.StartsWith("obj/", StringComparison.Ordinal))
            {
                continue;
            }

            string text = File.ReadAllText(path);
            int next = 1 + files.Sum(file => file.Mutants.Count) + scripts.Count;
            if (name.EndsWith(".cs", StringComparison.Ordinal) && IsCode(name))
            {
                MutatedFile file = MutatedFile.Of(name, text, next, broken);
                files.Add(file);
                text = file.Text;
            }
            else if (name.EndsWith(".sql", StringComparison.Ordinal) && IsScript(name))
            {
                scripts.AddRange(SqlEdits.Of(text).Concat(SqlEdits.Conjuncts(text)).Select((edit, index) => Script(name, text, edit, next + index, index)));
            }

            WriteWhereChanged(Path.Combine(Copy, name), Hooks.Into(name, text));
        }

        WriteWhereChanged(Path.Combine(Copy, "MutationSwitch.cs"), Hooks.Switch(scripts));
        foreach (string shared in (string[])["Directory.Build.props", "Directory.Packages.props", "global.json", "BannedSymbols.txt"])
        {
            WriteWhereChanged(Path.Combine(Folder, "library", shared), File.ReadAllText(SourceTree.At(shared)));
        }
    }

    private static bool IsCode(string name) =>
        name.StartsWith("Verification/Rules/", StringComparison.Ordinal) || name.StartsWith("Verification/Probing/", StringComparison.Ordinal) || Shared.Contains(name);

    private static bool IsScript(string name) =>
        name.StartsWith("Verification/", StringComparison.Ordinal) || name.StartsWith("Catalog/", StringComparison.Ordinal);

    private static Mutant Script(string name, string text, Edit edit, int id, int ordinal)
    {
        int start = edit.Start == 0 ? 0 : text.LastIndexOf('\n', edit.Start - 1) + 1;
        int tail = text.IndexOf('\n', edit.Start + edit.Length) is >= 0 and int found ? text.Length - found : 0;
        string after = edit.Apply(text);
        return new Mutant(id, name, text[..edit.Start].Count(character => character == '\n') + 1, text[start..^tail].Trim(), after[start..^tail].Trim(), after, ordinal);
    }

    private static void WriteWhereChanged(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static string[] Build()
    {
        ProcessStartInfo start = new("dotnet", ["build", Copy, "-c", "Release", "--nologo", "-v", "quiet", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:WarningLevel=0", "-p:GenerateDocumentationFile=false", "-p:Nullable=annotations"])
        {
            RedirectStandardOutput = true,
        };
        using Process build = Process.Start(start)!;
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        string[] errors = [.. output.Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal) || line.Contains(": error", StringComparison.Ordinal)).Distinct()];
        return build.ExitCode == 0 ? [] : errors.Length > 0 ? errors : throw new InvalidOperationException(output);
    }

    [GeneratedRegex(@"^\s*(.*?)\((\d+),\d+\): error")]
    private static partial Regex Place();
}
