using System.CommandLine;
using SeedKit.Catalog;
using SeedKit.Demo;
using SeedKit.Snapshots;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit snapshot</c>: holds the demo platform's schema to the approved files, or approves it.</summary>
internal static class SnapshotCommand
{
    public static Command Build(ToolConsole console)
    {
        Option<bool> accept = new("--accept") { Description = "Approve what is there: write the files that differ" };
        Option<string> folder = new("--folder")
        {
            Description = "The folder of the approved files",
            HelpName = "DIR",
            DefaultValueFactory = _ => SnapshotLocator.DefaultFolder,
        };
        Command command = new("snapshot", "Compare the demo platform's schema with the approved files") { accept, folder };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            SnapshotFolder approved = new(parsed.GetRequiredValue(folder));
            bool accepting = parsed.GetValue(accept);
            if (!accepting && !Directory.Exists(approved.Path))
            {
                throw new UsageException(
                    "a folder of approved files.", $"no folder '{approved.Path}'.", "Run it in the root of the repository, or name the folder: --folder DIR");
            }

            Steps steps = new(console.Output);
            await using Target target = await new TargetSource(new DemoPlatform(), steps).OpenAsync(new TargetRequest(null, null), cancellationToken);
            IReadOnlyDictionary<string, string> texts = CatalogText.Render(await CatalogReader.ReadAsync(target.Connection, cancellationToken));
            if (accepting)
            {
                SnapshotComparison accepted = await approved.AcceptAsync(texts, cancellationToken);
                foreach (SnapshotDifference difference in accepted.Differences)
                {
                    console.OutputText.WriteLine($"{difference.Change.ToString().ToLowerInvariant()} {difference.Name}");
                }

                console.OutputText.WriteLine($"{texts.Count} files are approved in {accepted.Folder}.");
                return ExitStatus.Success;
            }

            SnapshotComparison comparison = await approved.CompareAsync(texts, cancellationToken);
            console.OutputText.WriteLine(comparison.ToString());
            return comparison.IsSame ? ExitStatus.Success : ExitStatus.Findings;
        });
        return command;
    }
}
