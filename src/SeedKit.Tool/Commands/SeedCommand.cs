using System.CommandLine;
using System.Globalization;
using SeedKit.Demo;
using SeedKit.Postgres;
using SeedKit.Seeding;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Output;
using SeedKit.Tool.Targets;
using Spectre.Console;

namespace SeedKit.Tool.Commands;

/// <summary><c>seedkit seed</c>: writes the demo seed into a database that has the schema.</summary>
internal static class SeedCommand
{
    public static Command Build(ToolConsole console)
    {
        Option<string?> connection = SharedOptions.Connection(required: true);
        Option<SeedProfile?> profile = SharedOptions.Profile();
        Option<long?> seed = SharedOptions.Seed();
        Option<bool> replace = new("--replace") { Description = "Replace the rows of the demo tenants that are already there; others are not touched" };
        Option<string?> allow = new("--allow-non-demo")
        {
            Description = "The database's name: seed it although it is not marked as a throwaway or holds other tenants",
            HelpName = "NAME",
        };
        Option<string?> files = new("--files")
        {
            Description = "Also write the sample files behind the imports, and SEEDED_IDS.json, to this folder",
            HelpName = "DIR",
        };
        Command command = new("seed", "Write the demo seed into a database that has the schema")
        {
            connection, profile, seed, replace, allow, files,
        };
        command.Runs(console, async (parsed, cancellationToken) =>
        {
            SeedOptions options = SharedOptions.SeedOptions(parsed, profile, seed) with
            {
                Replace = parsed.GetValue(replace),
                AllowNonDemo = parsed.GetValue(allow),
            };
            string? folder = parsed.GetValue(files);
            if (folder is not null)
            {
                // Made before the work, so that a folder that cannot be made ends it at once.
                Directory.CreateDirectory(folder);
            }

            Steps steps = new(console.Output);
            TargetSource source = new(new DemoPlatform(), steps);
            await using Target target = await source.OpenAsync(new TargetRequest(parsed.GetValue(connection), options), cancellationToken);
            SeedResult result = await source.SeedAsync(target.Connection, options, cancellationToken);
            if (folder is not null)
            {
                await steps.RunAsync(
                    "files", "writing files", _ => DemoFiles.WriteAsync(options, folder, cancellationToken), written => $"{written.Count} files in {folder}");
            }

            Write(result, console.Output);
            return ExitStatus.Success;
        });
        return command;
    }

    private static void Write(SeedResult result, IAnsiConsole console)
    {
        Table table = ToolConsole.CreateTable(console, "Table", "Rows");
        table.Columns[1].RightAligned();
        foreach ((QualifiedName name, long rows) in result.RowsByTable.OrderBy(entry => entry.Key))
        {
            table.AddRow(Markup.Escape(name.ToString()), rows.ToString("N0", CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }
}
