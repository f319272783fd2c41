using System.CommandLine;
using System.Globalization;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Differences;
using SeedKit.Tool.Output;
using Spectre.Console;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit diff A B</c>: what changed from one schema to the other, and what that may do; 1 where a change breaks.</summary>
internal static class DiffCommand
{
    public static Command Build(ToolConsole console)
    {
        Argument<string> before = new("A") { Description = "The schema before: a connection string or a folder of snapshots" };
        Argument<string> after = new("B") { Description = "The schema after: a connection string or a folder of snapshots" };
        Command command = new("diff", "Compare two schemas and class each change as safe, review or breaking") { before, after };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            IReadOnlyList<SchemaChange> changes = SchemaDifference.Compare(
                SnapshotParser.Parse(await SnapshotSource.ReadAsync(parsed.GetRequiredValue(before), cancellationToken)),
                SnapshotParser.Parse(await SnapshotSource.ReadAsync(parsed.GetRequiredValue(after), cancellationToken)));
            Write(changes, console.Output);
            return changes.Any(change => change.Impact == Impact.Breaking) ? ExitStatus.Findings : ExitStatus.Success;
        });
        return command;
    }

    private static void Write(IReadOnlyList<SchemaChange> changes, IAnsiConsole console)
    {
        foreach (IGrouping<string, SchemaChange> of in changes.GroupBy(change => change.Object))
        {
            console.MarkupLine($"[bold]{Markup.Escape(of.Key)}[/]");
            foreach (SchemaChange change in of)
            {
                console.MarkupLine($"  {Mark(change.Impact)} {Markup.Escape(change.What)}");
            }
        }

        string Count(Impact impact) => changes.Count(change => change.Impact == impact).ToString("N0", CultureInfo.InvariantCulture);
        console.WriteLine(changes.Count == 0
            ? "No difference."
            : $"{Count(Impact.Breaking)} breaking, {Count(Impact.Review)} to review, {Count(Impact.Safe)} safe");
    }

    private static string Mark(Impact impact) => impact switch
    {
        Impact.Breaking => "[red]breaking[/]",
        Impact.Review => "[yellow]review[/]  ",
        _ => "[green]safe[/]    ",
    };
}
