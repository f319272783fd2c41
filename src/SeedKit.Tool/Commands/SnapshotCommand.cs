using System.CommandLine;
using SeedKit.Catalog;
using SeedKit.Demo;
using SeedKit.Seeding;
using SeedKit.Snapshots;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit snapshot</c>: holds the demo platform's schema and seed to the approved files, or approves them.</summary>
internal static class SnapshotCommand
{
    public static Command Build(ToolConsole console)
    {
        Option<bool> accept = new("--accept") { Description = "Approve what is there: write the files that differ" };
        Option<string> folder = new("--folder")
        {
            Description = "The folder of the approved files of the schema; the seed's are then left out",
            HelpName = "DIR",
            DefaultValueFactory = _ => SnapshotLocator.DefaultFolder,
        };
        Command command = new("snapshot", "Compare the demo platform's schema and seed with the approved files") { accept, folder };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            bool accepting = parsed.GetValue(accept);
            string schema = parsed.GetRequiredValue(folder);
            List<(string Folder, string? Profile)> sets = [(schema, null)];
            if (schema == SnapshotLocator.DefaultFolder)
            {
                sets.AddRange(DemoSnapshots.Profiles.Select(profile => ($"{DemoSnapshots.DefaultFolder}/{profile}", (string?)profile)));
            }

            bool same = true;
            foreach ((string path, string? profile) in sets)
            {
                SnapshotFolder approved = new(path);
                if (!accepting && !Directory.Exists(approved.Path))
                {
                    throw new UsageException(
                        "a folder of approved files.", $"no folder '{approved.Path}'.", "Run it in the root of the repository, or name the folder: --folder DIR");
                }

                await using Target target = await OpenAsync(console, profile, cancellationToken);
                IReadOnlyDictionary<string, string> texts = await ReadAsync(target, profile, cancellationToken);
                same &= accepting ? await AcceptAsync(console, approved, texts, cancellationToken) : await CompareAsync(console, approved, texts, cancellationToken);
                if (profile == DemoWalkthrough.Profile)
                {
                    same &= await WalkAsync(console, target, accepting, cancellationToken);
                }
            }

            return same ? ExitStatus.Success : ExitStatus.Findings;
        });
        return command;
    }

    private static Task<Target> OpenAsync(ToolConsole console, string? profile, CancellationToken cancellationToken)
    {
        SeedOptions? seed = profile is null ? null : new SeedOptions { Profile = SeedProfile.TryParse(profile, out SeedProfile parsed) ? parsed : SeedProfile.Full };
        return new TargetSource(new DemoPlatform(), new Steps(console.Output)).OpenAsync(new TargetRequest(null, seed), cancellationToken);
    }

    // Without a profile the schema's texts, else what a database seeded with it holds.
    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(Target target, string? profile, CancellationToken cancellationToken) =>
        profile is null
            ? CatalogText.Render(await CatalogReader.ReadAsync(target.Connection, cancellationToken))
            : await DemoSnapshots.ReadAsync(target.Connection, profile, cancellationToken);

    // The walkthrough is approved text too: its tables are results of page queries.
    private static async Task<bool> WalkAsync(ToolConsole console, Target target, bool accepting, CancellationToken cancellationToken)
    {
        if (!File.Exists(DemoWalkthrough.DefaultPath))
        {
            throw new UsageException(
                $"the walkthrough {DemoWalkthrough.DefaultPath}.", "no such file.", "Run it in the root of the repository, or name a folder: --folder DIR");
        }

        string page = await File.ReadAllTextAsync(DemoWalkthrough.DefaultPath, cancellationToken);
        string rendered = await DemoWalkthrough.RenderAsync(page, target.Connection, cancellationToken);
        IReadOnlyList<string> changed = DemoWalkthrough.Differences(page, rendered);
        if (changed.Count > 0 && accepting)
        {
            await File.WriteAllTextAsync(DemoWalkthrough.DefaultPath, rendered, cancellationToken);
        }

        console.OutputText.WriteLine(
            changed.Count == 0 ? $"The tables of {DemoWalkthrough.DefaultPath} are as approved."
            : accepting ? $"changed {DemoWalkthrough.DefaultPath}: {string.Join(", ", changed)}"
            : $"{DemoWalkthrough.DefaultPath} shows other rows than {string.Join(", ", changed)}. Where the change is meant, seedkit snapshot --accept.");
        return accepting || changed.Count == 0;
    }

    private static async Task<bool> AcceptAsync(
        ToolConsole console, SnapshotFolder approved, IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        SnapshotComparison accepted = await approved.AcceptAsync(texts, cancellationToken);
        foreach (SnapshotDifference difference in accepted.Differences)
        {
            console.OutputText.WriteLine($"{difference.Change.ToString().ToLowerInvariant()} {difference.Name}");
        }

        console.OutputText.WriteLine($"{texts.Count} files are approved in {accepted.Folder}.");
        return true;
    }

    private static async Task<bool> CompareAsync(
        ToolConsole console, SnapshotFolder approved, IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        SnapshotComparison comparison = await approved.CompareAsync(texts, cancellationToken);
        console.OutputText.WriteLine(comparison.ToString());
        return comparison.IsSame;
    }
}
